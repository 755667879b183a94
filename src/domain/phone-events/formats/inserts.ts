import { isNoCall } from '../holders.ts'
import { mentionsIn } from '../mentions.ts'
import type { Cell, Grid, GridRecord } from '../reading.ts'

const statement =
  /\b(?:insert\s+(?:ignore\s+)?|replace\s+)into\s+((?:"[^"]*"|'[^']*'|\[[^\]]*\]|[\w.$])+)\s*(?:\(([^()]*)\)\s*)?values\s*/gi
const comment = /--[^\n]*|#[^\n]*|\/\*[\s\S]*?\*\//g
/** What stands behind a row: a comma or the end, and what was written beside them. */
const between = new RegExp(`(?:\\s|${comment.source})*([,;]?)(?:\\s|${comment.source})*`, 'y')
const value =
  /\s*(?:N?'((?:[^'\\]|''|\\.)*)'|"((?:[^"\\]|""|\\.)*)"|([^,()'"\s]+(?:\([^()]*\))?(?:\s+[^,()'"\s]+)*))\s*([,)])/y
/** What changes rows again, or takes them back. */
const change = /\b(?:update|delete|rollback|merge|truncate|on\s+conflict|on\s+duplicate)\b/i

/**
 * The rows that SQL puts into a table: `INSERT INTO t (a, b) VALUES ('x', NULL), …;`. Their columns have names where the
 * first statement gives them; what a comment says of a row stands behind its cells. `undefined` where there is no
 * statement, or one that is not read to its end, is a comment itself, or is not the last word.
 */
export function insertedGrid(text: string, lineAt: (at: number) => number): Grid | undefined {
  if (!/\b(?:insert|replace)\s/i.test(text)) return undefined
  const records: GridRecord[] = []
  let rest = 0
  for (const match of text.matchAll(statement)) {
    const [whole, table = '', names] = match
    const before = text.slice(rest, match.index)
    const line = before.slice(before.lastIndexOf('\n') + 1)
    const isComment = /--|#/.test(line) || before.lastIndexOf('/*') > before.lastIndexOf('*/')
    if (isComment || isNoCall(table) || change.test(before)) return undefined
    if (records.length === 0 && names !== undefined) records.push(headOf(names, match.index, lineAt))
    let at = match.index + whole.length
    for (;;) {
      const tuple = tupleAt(text, at)
      // Rows must not vanish: what cannot be read to its end is read otherwise.
      if (!tuple) return undefined
      between.lastIndex = tuple.end
      const [beside = '', sign] = between.exec(text) ?? []
      const said = Array.from(beside.matchAll(comment), ({ 0: written, index }) => ({
        text: written.replace(/^(?:--|#|\/\*)\s*|\s*\*\/$/g, ''),
        start: tuple.end + index,
      }))
      // What it says of another value is left over, unless it is a row that was taken out.
      if (said.some(({ text: words }) => !words.startsWith('(') && mentionsIn(words).length > 0))
        return undefined
      records.push({
        cells: [...tuple.cells, ...said],
        end: tuple.end,
        line: lineAt(tuple.cells[0]?.start ?? at),
      })
      at = tuple.end + beside.length
      if (sign !== ',') break
    }
    rest = at
  }
  if (records.length === 0 || change.test(text.slice(rest))) return undefined
  return { format: 'delimited', records, more: 0, mayBeGrouped: false }
}

function headOf(names: string, start: number, lineAt: (at: number) => number): GridRecord {
  const cells = names.split(',').map((name): Cell => ({ text: name.replace(/["'`[\]]/g, '').trim(), start }))
  return { cells, line: lineAt(start), end: start }
}

/** The values between two brackets, from the first on. */
function tupleAt(text: string, from: number): Omit<GridRecord, 'line'> | undefined {
  const open = /(?:row\s*)?\(/iy
  open.lastIndex = from
  if (!open.test(text)) return undefined
  const cells: Cell[] = []
  value.lastIndex = open.lastIndex
  for (let match = value.exec(text); match; match = value.exec(text)) {
    const [whole, single, double, bare = '', end] = match
    const quoted = single?.replaceAll("''", "'") ?? double?.replaceAll('""', '"')
    const said = quoted ?? bare
    cells.push({ text: said, start: match.index + whole.indexOf(single ?? double ?? bare) })
    if (end === ')') return { cells, end: value.lastIndex }
  }
  return undefined
}
