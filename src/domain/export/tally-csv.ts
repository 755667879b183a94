import { csvCell } from '../phone-events/explained-rows.ts'
import { addedCells, addedNames } from './explained-cells.ts'
import type { Table } from './snapshot.ts'

/**
 * The counts as CSV (RFC 4180, CRLF): one line for each distinct pair, then those that were not listed and the
 * rows that could not be read, so that the counts add up to all rows.
 * @param base the site's absolute address, with its last slash
 */
export function tallyCsv(table: Table, base: string): string {
  const { tally, weighted, unlisted, totals } = table
  const figures = (count: number, weight: number | undefined) => [
    String(count),
    ...(weighted ? [String(weight ?? '')] : []),
  ]
  const rest = (name: string, count: number, weight: number | undefined) =>
    count === 0 ? [] : [[...figures(count, weight), 'other', name]]
  const lines = [
    ['Rows', ...(weighted ? ['Record Count'] : []), 'Outcome', ...addedNames],
    ...tally.map(({ count, weighted: weight, kind, outcome }) => [
      ...figures(count, weight),
      kind,
      ...addedCells(outcome, base),
    ]),
    ...rest('Undefined pairs not listed', unlisted, undefined),
    ...rest('Rows that could not be read', totals.unreadable, weighted?.unreadable),
  ]
  return lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')
}
