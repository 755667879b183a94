import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Analyst, type Question } from '../../../src/domain/analysis/analyst.ts'
import { dayOf, isoDay } from '../../../src/domain/analysis/calendar.ts'
import { sideOf, sideOfCounts } from '../../../src/domain/analysis/compare.ts'
import type { Filters } from '../../../src/domain/analysis/filters.ts'
import { callbacksOf } from '../../../src/domain/analysis/recount.ts'
import { seriesCount, type TrendUnit, units } from '../../../src/domain/analysis/trend.ts'
import { scanner } from '../../../src/domain/export/scanner.ts'
import { callTypes } from '../../../src/domain/reference/reference.ts'
import { decode, kept, november, randomOf } from './files.ts'

const folder = mkdtempSync(join(tmpdir(), 'recount-'))
let connection: Awaited<ReturnType<DuckDBInstance['connect']>>

beforeAll(async () => {
  connection = await (await DuckDBInstance.create(':memory:')).connect()
})
afterAll(() => {
  connection.closeSync()
  rmSync(folder, { recursive: true })
})

async function rows(sql: string): Promise<readonly (readonly string[])[]> {
  const found = await connection.runAndReadAll(sql)
  return found.getRows().map((row) => row.map((cell) => (cell === null ? '' : String(cell))))
}

/** Rows of a table by its first cells, with what stands last. */
function byFirst(table: readonly (readonly string[])[]): Readonly<Record<string, number>> {
  return Object.fromEntries(table.map((row) => [row.slice(0, -1).join(' | '), Number(row.at(-1))]))
}

async function given(seed: number) {
  const text = november(seed, 3000, seed % 2 === 0)
  const path = join(folder, `${seed}.csv`)
  writeFileSync(path, text)
  await connection.run(`create or replace table calls as select *, strptime("Created Date", '%d/%m/%Y %H:%M') as moment
    from read_csv('${path}', header = true, all_varchar = true)`)
  const table = kept(text, 977 + seed)
  return { table, analyst: new Analyst(table) }
}

const question: Omit<Question, 'filters'> = {
  unit: 'day',
  beside: undefined,
  across: undefined,
  focus: undefined,
}

/** Random filters, and the same in SQL: for each kind apart, so that one can be set aside. */
function filtersOf(random: () => number, { columns, pairs }: Awaited<ReturnType<typeof given>>['table']) {
  const agent = columns.findIndex(({ name }) => name === 'Agent')
  const filters: Filters = {}
  const where = { pairs: 'true', days: 'true', hours: 'true', agent: 'true' }
  if (random() < 0.5) {
    const pair = Math.floor(random() * pairs.length)
    const { typeText, causeText } = pairs[pair] ?? {}
    Object.assign(filters, { pairs: [pair] })
    where.pairs = `("Missed Call Type" = '${typeText}' and coalesce("Hangup Cause", '') = '${causeText ?? ''}')`
  }
  if (random() < 0.5) {
    const from = 1 + Math.floor(random() * 20)
    const to = from + Math.floor(random() * 10)
    Object.assign(filters, { days: { from: dayOf(2026, 11, from), to: dayOf(2026, 11, to) } })
    where.days = `day(moment) between ${from} and ${to}`
  }
  if (random() < 0.5) {
    const values = [0, 3, 5]
    Object.assign(filters, { values: [{ column: agent, values }] })
    where.agent = `"Agent" in (${values.map((value) => `'${columns[agent]?.values[value]}'`).join()})`
  }
  if (random() < 0.4) {
    Object.assign(filters, { hours: [9, 10, 33, 34] })
    where.hours = '((isodow(moment) = 1 or isodow(moment) = 2) and hour(moment) in (9, 10))'
  }
  return { filters, where, agent }
}

const starts: Readonly<Record<TrendUnit, string>> = {
  hour: `date_trunc('hour', moment)`,
  day: `date_trunc('day', moment)`,
  week: `date_trunc('week', moment)`,
  month: `date_trunc('month', moment)`,
  year: `date_trunc('year', moment)`,
}

describe('every table is what DuckDB counts, on random files with random filters', () => {
  test.each([1, 2, 3, 4, 5, 6])('file %d', async (seed) => {
    const { table, analyst } = await given(seed)
    const random = randomOf(seed * 31)
    for (let round = 0; round < 6; round++) {
      const { filters, where, agent } = filtersOf(random, table)
      const all = Object.values(where).join(' and ')
      const but = (...aside: (keyof typeof where)[]) =>
        Object.entries(where)
          .filter(([name]) => !aside.includes(name as keyof typeof where))
          .map(([, condition]) => condition)
          .join(' and ')
      const unit = units[Math.floor(random() * units.length)] as TrendUnit
      const answer = analyst.answer({
        ...question,
        filters,
        unit,
        beside: agent,
        across: {
          column: agent,
          by: 'pairs',
          sort: 'most',
          search: '',
          most: 1000,
          mostAcross: 1000,
          first: [],
        },
      })
      const name = `seed ${seed}, round ${round}`
      expect(answer.attempts, name).toBe(
        Number((await rows(`select count(*) from calls where ${all}`))[0]?.[0]),
      )

      const pairs = Object.fromEntries(
        table.pairs.flatMap(({ typeText, causeText }, at) =>
          answer.byPair[at] ? [[`${typeText} | ${causeText ?? ''}`, answer.byPair[at]]] : [],
        ),
      )
      expect(pairs, name).toEqual(
        byFirst(
          await rows(
            `select "Missed Call Type", "Hangup Cause", count(*) from calls where ${but('pairs')} group by all`,
          ),
        ),
      )

      const { trend, byHour, across } = answer
      const bars: Record<string, number> = {}
      for (const [bar, start] of (trend?.bars ?? []).entries())
        for (const [type, { name: typeName }] of callTypes.entries()) {
          const count = trend?.byType[bar * seriesCount + type] ?? 0
          const day =
            unit === 'hour'
              ? `${isoDay(Math.floor(start / 24))} ${String(start % 24).padStart(2, '0')}`
              : `${isoDay(start)} 00`
          if (count > 0) bars[`${day} | ${typeName}`] = count
        }
      expect(bars, `${name}, by ${unit}`).toEqual(
        byFirst(
          await rows(`select strftime(${starts[unit]}, '%Y-%m-%d %H'), "Missed Call Type", count(*) from calls
            where ${but('days')} group by all`),
        ),
      )

      const hours = Object.fromEntries(
        [...byHour.entries()].flatMap(([at, count]) =>
          count > 0 ? [[`${1 + Math.floor(at / 24)} | ${at % 24}`, count]] : [],
        ),
      )
      expect(hours, name).toEqual(
        byFirst(
          await rows(
            `select isodow(moment), hour(moment), count(*) from calls where ${but('hours')} group by all`,
          ),
        ),
      )

      const cells = Object.fromEntries(
        (across?.rows ?? []).flatMap((row) =>
          row.cells.flatMap((count, at) => {
            const pair = table.pairs[across?.across[at] ?? -1]
            return count > 0 ? [[`${row.name} | ${pair?.typeText} | ${pair?.causeText ?? ''}`, count]] : []
          }),
        ),
      )
      expect(cells, name).toEqual(
        byFirst(
          await rows(`select "Agent", "Missed Call Type", "Hangup Cause", count(*) from calls
            where ${but('agent', 'pairs')} group by all`),
        ),
      )
      const { usual } = answer
      if (filters.pairs && (filters.values || filters.hours)) {
        const [[own, seen, others, ofPair] = []] = await rows(`select
          count(*) filter (${but('days', 'pairs')}), count(*) filter (${but('days')}),
          count(*) filter (not (${but('days', 'pairs')})),
          count(*) filter (not (${but('days', 'pairs')}) and ${where.pairs}) from calls`)
        expect([usual?.own, usual?.seen], name).toEqual([Number(own), Number(seen)])
        expect(usual?.rate, name).toBeCloseTo(Number(ofPair) / Number(others), 12)
        const owns = byFirst(
          await rows(`select strftime(${starts[unit]}, '%Y-%m-%d %H'), count(*) from calls
            where ${but('days', 'pairs')} group by all`),
        )
        const expected = (usual?.expected ?? []).map((amount) =>
          Math.round((amount * Number(others)) / Number(ofPair)),
        )
        expect(
          expected.filter((count) => count > 0),
          name,
        ).toEqual(
          Object.keys(owns)
            .sort()
            .map((day) => owns[day]),
        )
      } else expect(usual, name).toBeUndefined()

      const found = analyst.rowsAt(filters, 0, 3000)
      expect(found.length, name).toBe(answer.rows)

      const side = sideOf(analyst, filters)
      expect(side.attempts, name).toBe(answer.attempts)
      const agents = side.columns.find(({ name: column }) => column === 'Agent')?.values ?? []
      expect(Object.fromEntries(agents.map(({ name: who, count }) => [who, count])), name).toEqual(
        byFirst(await rows(`select "Agent", count(*) from calls where ${all} group by all`)),
      )
    }
  })
})

describe('what is counted alone says the same as what is kept', () => {
  test.each([true, false])('as a side of a comparison, with Record Counts: %s', (isWeighed) => {
    const lines = november(8, 500, true).trimEnd().split('\n')
    const text = isWeighed
      ? lines.map((line, at) => `${line},${at === 0 ? 'Record Count' : 1 + (at % 5)}`).join('\n')
      : lines.join('\n')
    const scan = scanner({ decode })
    scan.push(new TextEncoder().encode(text))
    scan.finish()
    const snapshot = scan.snapshot()
    if (snapshot.state !== 'table') throw new Error('The sample is no table')
    const side = sideOf(new Analyst(kept(text)), {})
    const counts = sideOfCounts(snapshot.table)
    const byName = ({ pairs }: typeof side) =>
      Object.fromEntries(pairs.map(({ pair, count }) => [JSON.stringify(pair), count]))
    expect(byName(counts)).toEqual(byName(side))
    expect(counts.attempts).toBe(side.attempts)
  })

  test('by Callback? is by pair, summed', () => {
    const analyst = new Analyst(kept(november(8, 500, true).replaceAll('Ringing,USER_BUSY', 'Ringing,FOO')))
    const across = (by: 'pairs' | 'callback') =>
      analyst.answer({
        ...question,
        filters: {},
        across: { column: 0, by, sort: 'name', search: '', most: 99, mostAcross: 99, first: [] },
      }).across
    const groups = callbacksOf(analyst.table)
    const [pairs, callbacks] = [across('pairs'), across('callback')]
    expect(new Set(groups)).toEqual(new Set([0, 1, 2]))
    for (const [at, row] of (callbacks?.rows ?? []).entries())
      for (const [place, group] of (callbacks?.across ?? []).entries())
        expect(row.cells[place]).toBe(
          pairs?.rows[at]?.cells.reduce(
            (sum, count, other) => (groups[pairs.across[other] ?? -1] === group ? sum + count : sum),
            0,
          ),
        )
  })
})

describe('rows are kept alike', () => {
  const lines = november(9, 400, true)
  const agents = (text: string | Uint8Array, chunk?: number, room?: number) => {
    const table = kept(text, chunk, room === undefined ? {} : { room })
    const column = table.columns.find(({ name }) => name === 'Agent')
    return column
      ? [...column.codes].map(
          (code, row) => `${column.values[code]} ${table.pairs[table.pairOf[row] ?? 0]?.causeText}`,
        )
      : []
  }
  const wanted = agents(lines)

  test.each([1, 7, 64, 1000, 1 << 20])('in chunks of %d bytes', (chunk) => {
    expect(agents(lines, chunk)).toEqual(wanted)
  })

  test.each([0, 1, 399, 4000])('where room was made for %d of them', (room) => {
    expect(agents(lines, 4099, room)).toEqual(wanted)
    expect(kept(lines, 4099, { room }).dates).toMatchObject({ facts: { dated: 400 } })
  })

  test('with every cell in quotes, in UTF-16, and as JSON', () => {
    const quoted = lines
      .trimEnd()
      .split('\n')
      .map((line) =>
        line
          .split(',')
          .map((cell) => `"${cell}"`)
          .join(','),
      )
      .join('\r\n')
    expect(agents(quoted)).toEqual(wanted)
    expect(agents(new Uint8Array(Buffer.from(`\ufeff${lines.replaceAll(',', '\t')}`, 'utf16le')))).toEqual(
      wanted,
    )
    const [header = '', ...rest] = lines.trimEnd().split('\n')
    const names = header.split(',')
    const records = rest.map((line) =>
      Object.fromEntries(line.split(',').map((cell, at) => [names[at], cell])),
    )
    expect(agents(JSON.stringify(records))).toEqual(wanted)
  })
})
