import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { seriesCount, type Trend } from '../../src/domain/analysis/trend.ts'
import { TrendChart } from '../../src/views/export/analysis/TrendChart.tsx'
import { chosenBars, periodBefore } from '../../src/views/export/analysis/trend-bars.ts'

/** Days from the 20,000th on, with 1, 2, 3 … attempts. */
function days(count: number): Trend {
  const bars = Array.from({ length: count }, (_, at) => 20_000 + at)
  const byType = new Float64Array(count * seriesCount)
  for (const at of bars.keys()) byType[at * seriesCount] = at + 1
  return { unit: 'day', bars, byType, height: count, undated: 0, outside: 0 }
}

describe('the period before the days chosen', () => {
  const trend = days(10)
  const earlier = (from: number, to: number) => [...periodBefore(trend, chosenBars(trend, { from, to }))]

  it('is as long as they are and ends where they begin', () => {
    expect(earlier(20_006, 20_008)).toEqual([
      [6, 4],
      [7, 5],
      [8, 6],
    ])
  })

  it('is told as far as the file has it', () => {
    expect(earlier(20_001, 20_002)).toEqual([[2, 1]])
    expect(earlier(20_000, 20_009)).toEqual([])
    expect([...periodBefore(trend, chosenBars(trend, undefined))]).toEqual([])
  })

  it('is marked in the bars and said with them', () => {
    const chosen = chosenBars(trend, { from: 20_004, to: 20_005 })
    const chart = (
      <TrendChart
        trend={trend}
        label="Attempts by day"
        chosen={chosen}
        before={periodBefore(trend, chosen)}
        onBar={() => {}}
        onPoint={() => {}}
      />
    )
    const { container } = render(chart)
    expect(container.querySelectorAll('.earlier')).toHaveLength(2)
    expect(screen.getAllByRole('button', { name: /period before/ })).toHaveLength(2)
    expect(screen.getByRole('button', { name: /5 attempts.*; period before 3$/ })).toBeDefined()
  })
})

describe('the rate of all others', () => {
  it('is marked in every bar and said with it', () => {
    const trend = days(3)
    const chart = (
      <TrendChart
        trend={trend}
        label="Attempts by day"
        chosen={new Set()}
        before={new Map()}
        expected={[0, 0.42, 12.6]}
        onBar={() => {}}
        onPoint={() => {}}
      />
    )
    const { container } = render(chart)
    expect(container.querySelectorAll('.mark')).toHaveLength(3)
    const names = screen
      .getAllByRole('button', { name: /of all others$/ })
      .map((bar) => bar.getAttribute('aria-label') ?? '')
    expect(names.map((name) => name.split('; ').at(-1))).toEqual([
      '0 expected at the rate of all others',
      '0.4 expected at the rate of all others',
      '13 expected at the rate of all others',
    ])
  })
})
