import type { Table } from './snapshot.ts'

/** What has both fields, and no rows of its own: it explains the values, or repeats another part. */
export type Aside = 'explains' | 'copy'

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

/** Why one of several parts does not count beside the others, as its name says; `undefined` where it does. */
export function asideAmong(part: Named, parts: readonly Named[]): Aside | undefined {
  if (explains(part.name)) return parts.some(({ name }) => !explains(name)) ? 'explains' : undefined
  const original = part.name.replace(copyMarks, '')
  const isCopy =
    original !== part.name &&
    parts.some(({ name, table }) => name === original && saidBy(table) === saidBy(part.table))
  return isCopy ? 'copy' : undefined
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
