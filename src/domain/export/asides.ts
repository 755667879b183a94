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

/** Why some of several parts do not count beside the others, as their names or their numbers say. */
export function asidesAmong<Part extends Named>(parts: readonly Part[]): ReadonlyMap<Part, Aside> {
  const found = new Map<Part, Aside>()
  const counted = parts.filter(({ name }) => !explains(name))
  for (const part of sumsAmong(counted)) found.set(part, 'sums')
  for (const part of parts)
    if (explains(part.name)) {
      if (counted.length > 0) found.set(part, 'explains')
    } else if (isCopy(part, parts)) found.set(part, 'copy')
  return found
}

function isCopy({ name, table }: Named, parts: readonly Named[]): boolean {
  const original = name.replace(copyMarks, '')
  return (
    original !== name &&
    parts.some((other) => other.name === original && saidBy(other.table) === saidBy(table))
  )
}

/** So few rows may come out alike by chance. */
const fewest = 5

/** The parts whose counts are, pair by pair, those of the rows of another part, or of all others together. */
function sumsAmong<Part extends Named>(parts: readonly Part[]): readonly Part[] {
  const withRows = parts.filter(({ table }) => !table.weighted && table.rows > 0)
  const whole = new Map<string, number>()
  for (const { table } of withRows) addAmounts(whole, table)
  const all = written(whole)
  const own = (table: Table) => addAmounts(new Map(), table)
  const rows = withRows.reduce((sum, { table }) => sum + table.rows, 0)
  const large = new Set(withRows.flatMap(({ table }) => (table.rows < fewest ? [] : [written(own(table))])))
  return parts.filter(({ table }) => {
    const amounts = own(table)
    if (amounts.size === 0) return false
    if (table.weighted) return large.has(written(amounts)) || (rows >= fewest && written(amounts) === all)
    const areEnough = withRows.length > 2 && table.rows >= fewest && rows - table.rows >= fewest
    // All others come to as much again.
    return areEnough && written(addAmounts(amounts, table)) === all
  })
}

/** How often each pair occurred in a table, added to what others came to. */
function addAmounts(amounts: Map<string, number>, { tally, weighted }: Table): Map<string, number> {
  for (const each of tally) {
    const key = pairKey(each.kind, each)
    amounts.set(key, (amounts.get(key) ?? 0) + (weighted ? each.weighted : each.count))
  }
  return amounts
}

function written(amounts: ReadonlyMap<string, number>): string {
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
