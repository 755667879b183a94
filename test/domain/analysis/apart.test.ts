import { describe, expect, test } from 'vitest'
import { Analyst, type Dated, type Question } from '../../../src/domain/analysis/analyst.ts'
import { apartIn } from '../../../src/domain/analysis/apart.ts'
import { dayOf, isoDay, noMoment } from '../../../src/domain/analysis/calendar.ts'
import { sideOf } from '../../../src/domain/analysis/compare.ts'
import type { Moments } from '../../../src/domain/analysis/moment-column.ts'
import { kept, november } from './files.ts'

/** Rows by their days, as `2026-11-01`; an empty one has none. */
function momentsOf(dates: readonly string[]): Moments {
  const days = dates.map((date) => {
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
    return date === '' ? Number.NaN : dayOf(year, month, day)
  })
  const known = days.filter((day) => !Number.isNaN(day))
  return {
    order: undefined,
    values: Int32Array.from(days, (day) => (Number.isNaN(day) ? noMoment : day * 32 + 9)),
    firstDay: Math.min(...known),
    lastDay: Math.max(...known),
    dated: known.length,
    far: 0,
    farRow: -1,
    hasTimes: true,
  }
}

function apart(dates: readonly string[]) {
  const found = apartIn(momentsOf(dates))
  return found && { ...found, firstDay: isoDay(found.firstDay), lastDay: isoDay(found.lastDay) }
}

const month = Array.from({ length: 30 }, (_, at) => `2026-11-${String(at + 1).padStart(2, '0')}`)
const year = Array.from({ length: 365 }, (_, at) => isoDay(dayOf(2026, 1, 1) + at))

describe('days far from all others', () => {
  test('are set apart, on either side and on both', () => {
    const main = { firstDay: '2026-11-01', lastDay: '2026-11-30', rows: 1 }
    expect(apart(['', ...month, '1999-01-01'])).toEqual({ ...main, row: 31 })
    expect(apart(['2099-12-31', ...month])).toEqual({ ...main, row: 0 })
    expect(apart([...month, ...month, ...month, ...month, '2001-05-05'])).toEqual({ ...main, row: 120 })
    const many = Array.from({ length: 10 }, () => month).flat()
    expect(apart([...many, '1999-01-01', '2099-12-31', '1999-01-01'])).toEqual({ ...main, rows: 3, row: 300 })
  })

  test.each([
    ['the days can all be read in one chart', [...month, '2027-01-15']],
    ['there are few rows', [...month.slice(0, 15), '1999-01-01']],
    ['more than one in a hundred is there', [...month, '1999-01-01', '1999-01-02']],
    ['nothing lies between', year],
    ['they lie no further away than the others are long', [...year, '2025-03-01']],
    ['there are rows all along', Array.from({ length: 200 }, (_, at) => isoDay(dayOf(2010, 1, 1) + at * 29))],
    ['rows are rare everywhere', Array.from({ length: 60 }, (_, at) => isoDay(dayOf(2010, 1, 1) + at * 97))],
  ])('are not set apart where %s', (_, dates) => {
    expect(apart(dates)).toBeUndefined()
  })
})

describe('a file with two dates a lifetime away', () => {
  const lines = november(4, 5000, true).trimEnd().split('\n')
  lines[100] = lines[100]?.replace(/^[^ ]+/, '01/01/1999') ?? ''
  lines[200] = lines[200]?.replace(/^[^ ]+/, '01/01/2099') ?? ''
  const analyst = new Analyst(kept(`${lines.join('\n')}\n`))
  const facts = analyst.facts()
  const question: Question = {
    filters: {},
    unit: 'day',
    beside: undefined,
    across: { column: 1, by: 'pairs', sort: 'most', search: '', most: 5, mostAcross: 3, first: [] },
    focus: { pair: 0, from: dayOf(2026, 11, 22), to: dayOf(2026, 11, 30) },
  }

  test('is drawn by the days of the others, and says what is outside', () => {
    const { dated } = facts as { dated: Extract<Dated, { kind: 'read' }> }
    expect([dated.range.firstDay, dated.range.lastDay].map(isoDay)).toEqual(['2026-11-01', '2026-11-30'])
    expect([dated.units, dated.unit]).toEqual([['hour', 'day', 'week'], 'day'])
    expect(dated.apart && { ...dated.apart, from: isoDay(dated.apart.firstDay) }).toMatchObject({
      from: '1999-01-01',
      rows: 2,
      line: 101,
      unit: 'year',
    })
    const { trend, focus, usual, across } = analyst.answer({
      ...question,
      filters: { pairs: [0], values: [{ column: 1, values: [0, 1, 2] }] },
    })
    expect(trend?.bars).toHaveLength(30)
    for (const amounts of [focus?.counts, focus?.expected, usual?.expected]) {
      expect(amounts).toHaveLength(30)
      expect(amounts?.every(Number.isFinite)).toBe(true)
    }
    expect(across?.rows.map(({ days }) => days?.length)).toEqual([30, 30, 30, 30, 30])
    const whole = analyst.answer(question)
    const drawn = whole.trend?.byType.reduce((sum, count) => sum + count, 0)
    expect([drawn, whole.trend?.outside, whole.attempts]).toEqual([4998, 2, 5000])
    expect(sideOf(analyst, {}).weekdays.reduce((sum, { attempts }) => sum + attempts, 0)).toBe(4998)
  })

  test('is drawn whole where somebody asks for it', () => {
    const { trend } = analyst.answer({ ...question, unit: 'year', isWhole: true })
    expect(trend?.bars).toHaveLength(101)
    expect(trend?.outside).toBe(0)
    expect(trend?.byType.reduce((sum, count) => sum + count, 0)).toBe(5000)
  })

  test('has days stand out as if those were not there', () => {
    const days = facts.standOuts.found.flatMap(({ about }) =>
      about.kind === 'days' ? [`${isoDay(about.from)} ${isoDay(about.to)}`] : [],
    )
    expect(days).toEqual(['2026-11-22 2026-11-30'])
  })
})
