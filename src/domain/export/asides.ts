import { pairKey } from './sides.ts'
import type { Table } from './snapshot.ts'

/** What has both fields, and no rows of its own: it explains the values, repeats another part, or sums others up. */
export type Aside = 'explains' | 'copy' | 'sums'

interface Named {
  readonly name: string
  readonly table: Table
}

const explaining = new Set(
  'LEGEND LEGENDE GLOSSARY GLOSSAR DEFINITION DEFINITIONS REFERENCE LOOKUP MAPPING EXAMPLE EXAMPLES TEMPLATE BEISPIEL BEISPIELE VORLAGE'.split(
    ' ',
  ),
)

/** What Excel, browsers and file managers put to the name of a copy: `Report (2)`, `report - Copy.csv`. */
const copyMarks = /\s*\(\d+\)|(\s+-)?\s+(copy|kopie)(\s+\d+)?(?=$|\.)|^(copy of|kopie von)\s+/gi

/** Why one of several parts does not count beside the others, as its name or its numbers say; `undefined` where it does. */
export function asideAmong(part: Named, parts: readonly Named[]): Aside | undefined {
  if (explains(part.name)) return parts.some(({ name }) => !explains(name)) ? 'explains' : undefined
  const original = part.name.replace(copyMarks, '')
  const isCopy =
    original !== part.name &&
    parts.some(({ name, table }) => name === original && saidBy(table) === saidBy(part.table))
  if (isCopy) return 'copy'
  return sumsUp(
    part,
    parts.filter((other) => other !== part && !explains(other.name)),
  )
    ? 'sums'
    : undefined
}

/** So few rows may come out alike by chance. */
const fewest = 5

/** Whether a part's counts are, pair by pair, those of the rows of another part, or of all others together. */
function sumsUp({ table }: Named, parts: readonly Named[]): boolean {
  const own = amountsOf([table])
  const rows = parts.flatMap((other) => (other.table.weighted || other.table.rows === 0 ? [] : [other.table]))
  const isWeighed = table.weighted !== undefined
  const whole = !isWeighed && rows.length < 2 ? [] : [rows]
  return [...whole, ...(isWeighed ? rows.map((each) => [each]) : [])].some(
    (others) =>
      others.reduce((sum, other) => sum + other.rows, 0) >= fewest &&
      (isWeighed || table.rows >= fewest) &&
      own !== '[]' &&
      amountsOf(others) === own,
  )
}

function amountsOf(tables: readonly Table[]): string {
  const amounts = new Map<string, number>()
  for (const { tally, weighted } of tables)
    for (const each of tally) {
      const key = pairKey(each.kind, each)
      amounts.set(key, (amounts.get(key) ?? 0) + (weighted ? each.weighted : each.count))
    }
  return JSON.stringify([...amounts].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** `…/Legend.csv`, `Book.xlsx › Legend`. */
function explains(name: string): boolean {
  const own = name.split(/[/›]/).at(-1) ?? ''
  return own
    .toUpperCase()
    .split(/[^\p{L}]+/u)
    .some((word) => explaining.has(word))
}

function saidBy({ names, totals, tally }: Table): string {
  return JSON.stringify([
    names,
    totals,
    tally.map(({ typeText, causeText, count, positions }) => [
      typeText,
      causeText,
      count,
      positions.map(({ line }) => line),
    ]),
  ])
}
