import { expect, test } from 'vitest'
import { planColumns } from '../../../src/domain/analysis/sampled-columns.ts'

const dateOf = (names: readonly string[], rows: readonly (readonly string[])[]) => {
  const { date } = planColumns(rows, { names, taken: [], date: undefined, most: 10 })
  return date === undefined ? undefined : names[date]
}

test('a column of dates that is mostly blank gives way to a full one', () => {
  const rows = Array.from({ length: 20 }, (_, at) => [at === 0 ? '2026-12-24' : '', '2026-11-14 11:47'])
  expect(dateOf(['Opened', 'Logged On'], rows)).toBe('Logged On')
  expect(
    dateOf(
      ['Opened', 'Agent'],
      rows.map(([opened = '']) => [opened, 'Ana']),
    ),
  ).toBe('Opened')
})

test('when a call came is asked, not when it was or will be called back', () => {
  const rows = [['2026-12-24', '2026-11-14 11:47']]
  expect(dateOf(['Callback Date', 'Event Date'], rows)).toBe('Event Date')
  expect(dateOf(['Event Date', 'Call Date'], rows)).toBe('Call Date')
})
