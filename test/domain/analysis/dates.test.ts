import { describe, expect, test } from 'vitest'
import { calendarDay, isoDay, noMoment } from '../../../src/domain/analysis/calendar.ts'
import { unitsOf } from '../../../src/domain/analysis/cell-text.ts'
import { type DateOrder, MomentColumn } from '../../../src/domain/analysis/moment-column.ts'
import { MomentReader } from '../../../src/domain/analysis/moment-reader.ts'
import { randomOf } from './files.ts'

function column(cells: readonly string[]) {
  const found = new MomentColumn('Created Date', cells.length)
  addAll(found, cells)
  return found
}

function addAll(to: MomentColumn, cells: readonly string[]): void {
  const reader = new MomentReader()
  for (const cell of cells) {
    const units = unitsOf(cell)
    to.add(reader.read(units, 0, units.length), reader.packed, reader.zone, () => cell)
  }
}

/** Each cell as `2026-11-23 09`, or `-`. */
function read(cells: readonly string[], order?: DateOrder): readonly string[] {
  const found = column(cells)
  return [...found.read(order ?? found.facts().orders[0]).values].map((moment) =>
    moment === noMoment
      ? '-'
      : `${isoDay(moment >> 5)}${(moment & 31) === 31 ? '' : ` ${String(moment & 31).padStart(2, '0')}`}`,
  )
}

describe('a date is read as exports write it', () => {
  test.each([
    ['2026-11-23', '2026-11-23'],
    ['2026-11-23T09:14:05.000Z', '2026-11-23 09'],
    ['2026-11-23T09:14:05.000+0000', '2026-11-23 09'],
    ['2026-11-23 09:14:05+01:00', '2026-11-23 09'],
    ['"2026/11/23 21:14"', '2026-11-23 21'],
    ['23/11/2026, 09:14', '2026-11-23 09'],
    ['11/23/2026 9:14 AM', '2026-11-23 09'],
    ['11/23/2026 12:05 AM', '2026-11-23 00'],
    ['11/23/2026, 12:05\u202fPM', '2026-11-23 12'],
    ['23.11.26', '2026-11-23'],
    ['23. 11. 2026 9.14', '2026-11-23 09'],
    ['23-11-2026 09h14', '2026-11-23 09'],
    ['23 Nov 2026 at 09:14', '2026-11-23 09'],
    ['23-Nov-26', '2026-11-23'],
    ['Mon, 23 Nov 2026 09:14:05 GMT', '2026-11-23 09'],
    ['November 23rd, 2026 9:14 p.m.', '2026-11-23 21'],
    ['20261123', '2026-11-23'],
    ['20261123T091405Z', '2026-11-23 09'],
    ['46349', '2026-11-23'],
    ['46349.384722', '2026-11-23 09'],
    ['46349.375', '2026-11-23 09'],
    ['1795425245', '2026-11-23 09'],
    ['1795425245000', '2026-11-23 09'],
  ])('%s', (cell, wanted) => {
    expect(read([cell])).toEqual([wanted])
    // By the shape of the cell before, too.
    expect(read([cell, cell])).toEqual([wanted, wanted])
  })

  test.each([
    '',
    ' ',
    '-',
    'Q3 2026',
    'Agent 12',
    '00:07:31',
    '12',
    '2026',
    '31/02/2026',
    '2026-13-01',
    '99/99/2026',
    '1.5',
    '+442079461234',
    'May',
    '23/11/2026 25:00',
    '23/11/2026 09:75',
    '11/23/2026 13:05 PM',
    '23/11',
  ])('and %j is none', (cell) => {
    expect(read([cell], 'day-first')).toEqual(['-'])
    // Nor by the shape of a date before it.
    expect(read(['23/11/2026 09:14', cell], 'day-first')[1]).toBe('-')
  })
})

/** The formats that leave day and month open, by the order they are written in. */
const formats: readonly (readonly [string, (first: string, second: string, year: number) => string])[] = [
  ['slashes', (first, second, year) => `${first}/${second}/${year}`],
  ['slashes with a time', (first, second, year) => `${first}/${second}/${year}, 09:14`],
  ['slashes with AM', (first, second, year) => `${Number(first)}/${Number(second)}/${year} 9:14 AM`],
  ['dots', (first, second, year) => `${first}.${second}.${year} 09:14`],
  ['dots and a short year', (first, second, year) => `${first}.${second}.${year % 100}`],
  ['slashes and a short year', (first, second, year) => `${first}/${second}/${year % 100}`],
  ['dashes', (first, second, year) => `${first}-${second}-${year}`],
]
const two = (number: number) => String(number).padStart(2, '0')

describe.each(formats)('day and month are told by the whole column: %s', (_, write) => {
  const november = Array.from({ length: 30 }, (_, at) => at + 1)

  test('the day first', () => {
    const cells = november.map((day) => write(two(day), '11', 2026))
    expect(column(cells).facts().orders).toEqual(['day-first'])
    expect(read(cells)[29]?.slice(0, 10)).toBe('2026-11-30')
  })

  test('the month first', () => {
    const cells = november.map((day) => write('11', two(day), 2026))
    expect(column(cells).facts().orders).toEqual(['month-first'])
    expect(read(cells)[29]?.slice(0, 10)).toBe('2026-11-30')
  })

  test('one late row settles it', () => {
    const cells = [...Array(500).fill(write('03', '11', 2026)), write('13', '11', 2026)]
    expect(column(cells).facts().orders).not.toContain('month-first')
  })

  test('open, it is asked with an example, and not guessed', () => {
    const facts = column([write('11', '11', 2026), write('03', '11', 2026), write('04', '10', 2026)]).facts()
    expect(facts.orders.slice(0, 2)).toEqual(['day-first', 'month-first'])
    expect(facts.open?.text).toBe(write('03', '11', 2026))
  })

  test('mixed, it is told with an example of each', () => {
    const facts = column([write('23', '11', 2026), write('11', '24', 2026)]).facts()
    expect(facts.orders).toEqual([])
    expect(facts.against['month-first']?.text).toBe(write('23', '11', 2026))
    expect(facts.against['day-first']).toEqual({ text: write('11', '24', 2026), row: 1 })
  })
})

test('both orders that give the same days need no question', () => {
  expect(column(['11/11/2026', '12/12/2026']).facts().orders).toEqual(['day-first'])
})

test('a short year that leads is read so where anything else lies decades apart', () => {
  const cells = Array.from({ length: 30 }, (_, at) => `26-11-${two(at + 1)}`)
  expect(column(cells).facts().orders).toEqual(['year-first'])
  expect(read(cells)[29]).toBe('2026-11-30')
})

test('dates centuries away are counted and left out', () => {
  const found = column(['2026-11-23', '9999-12-31', '1026-11-23', '1899-12-30']).read(undefined)
  expect([found.dated, found.far, found.farRow]).toEqual([1, 3, 1])
  expect(calendarDay(found.lastDay)).toEqual({ year: 2026, month: 11, date: 23 })
})

test('any date reads the same by its shape as by its parts', () => {
  const random = randomOf(7)
  const upTo = (most: number) => Math.floor(random() * most)
  const writers = [
    () => `${two(1 + upTo(31))}/${two(1 + upTo(12))}/${2020 + upTo(9)} ${two(upTo(26))}:${two(upTo(62))}`,
    () =>
      `${1 + upTo(31)}/${1 + upTo(12)}/${2020 + upTo(9)} ${1 + upTo(12)}:${two(upTo(60))} ${random() < 0.5 ? 'AM' : 'PM'}`,
    () =>
      `${2020 + upTo(9)}-${two(1 + upTo(13))}-${two(1 + upTo(31))}T${two(upTo(24))}:${two(upTo(60))}:${two(upTo(60))}Z`,
    () => `${two(1 + upTo(31))}.${two(1 + upTo(12))}.${two(upTo(99))}`,
  ]
  const together = new MomentReader()
  for (let count = 0; count < 20_000; count++) {
    const cell = writers[upTo(writers.length)]?.() ?? ''
    const units = unitsOf(cell)
    const alone = new MomentReader()
    alone.read(units, 0, units.length)
    together.read(units, 0, units.length)
    expect([together.kind, together.packed, together.zone], cell).toEqual([
      alone.kind,
      alone.packed,
      alone.zone,
    ])
  }
})

describe('what is asked of the rows so far', () => {
  test('is asked as soon as dates are open, and no longer once a row settles them', () => {
    const found = new MomentColumn('Created Date', 8)
    expect(found.askSoFar()).toBeUndefined()
    addAll(found, ['03/11/2026', '04/11/2026'])
    expect(found.askSoFar()?.facts.orders).toEqual(['day-first', 'month-first'])
    expect(found.askSoFar()?.ranges.map(({ firstDay, lastDay }) => [firstDay, lastDay].map(isoDay))).toEqual([
      ['2026-11-03', '2026-11-04'],
      ['2026-03-11', '2026-04-11'],
    ])
    addAll(found, ['05/11/2026', '06/11/2026'])
    expect(found.askSoFar()?.ranges.map(({ lastDay }) => isoDay(lastDay))).toEqual([
      '2026-11-06',
      '2026-06-11',
    ])
    addAll(found, ['23/11/2026'])
    expect(found.askSoFar()).toBeUndefined()
  })

  test('is nothing where a date is written one way alone, or where each order reads the same', () => {
    expect(column(['2026-11-03', '2026-11-04']).askSoFar()).toBeUndefined()
    expect(column(['11/11/2026']).askSoFar()).toBeUndefined()
    expect(column(['03/11/2026', 'x', 'y']).askSoFar()).toBeUndefined()
  })
})
