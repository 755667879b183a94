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

/** `CREATE TABLE t ("a" TEXT, b varchar(80) NOT NULL);` */
const creation =
  /\bcreate\s+table\s+(?:if\s+not\s+exists\s+)?((?:"[^"]*"|[\w.$])+)\s*\(((?:[^()]|\([^()]*\))*)\)/gi
const constraint = /^\s*(?:primary|unique|foreign|constraint|check|key|index)\b/i

/**
 * The rows that SQL puts into a table: `INSERT INTO t (a, b) VALUES ('x', NULL), …;`, and those that PostgreSQL copies
 * into one. Their columns have names where the first statement gives them, or the table's own; what a comment says of a row stands behind its cells. `undefined` where there is no
 * statement, or one that is not read to its end, is a comment itself, or is not the last word.
 */
export function insertedGrid(text: string, lineAt: (at: number) => number): Grid | undefined {
  const copied = copiedGrid(text, lineAt)
  if (copied || !/\b(?:insert|replace)\s/i.test(text)) return copied
  const records: GridRecord[] = []
  let rest = 0
  for (const match of text.matchAll(statement)) {
    const [whole, table = '', names] = match
    const before = text.slice(rest, match.index)
    const line = before.slice(before.lastIndexOf('\n') + 1)
    const isComment = /--|#/.test(line) || before.lastIndexOf('/*') > before.lastIndexOf('*/')
    if (isComment || isNoCall(table) || change.test(before)) return undefined
    const heads = names ?? (records.length === 0 ? columnsCreated(before, table) : undefined)
    if (records.length === 0 && heads !== undefined) records.push(headOf(heads, match.index, lineAt))
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

/** The columns of a table that a statement before creates, with commas between. */
function columnsCreated(before: string, table: string): string | undefined {
  const plain = (name: string) => name.replace(/["'`[\]]/g, '')
  for (const [, name = '', columns = ''] of before.matchAll(creation))
    if (plain(name) === plain(table))
      return columns
        .replace(/\([^()]*\)/g, '')
        .split(',')
        .filter((column) => !constraint.test(column))
        .map((column) => /^\s*("[^"]*"|[^\s"]+)/.exec(column)?.[1] ?? '')
        .join()
  return undefined
}

const copying = /^copy\s+((?:"[^"]*"|[\w.$])+)\s*\(([^()]*)\)\s+from\s+stdin\b[^\n]*\n/im

/** What PostgreSQL dumps: `COPY t (a, b) FROM stdin;`, a line of cells for each row, and `\.` */
function copiedGrid(text: string, lineAt: (at: number) => number): Grid | undefined {
  const match = copying.exec(text)
  if (!match || isNoCall(match[1] ?? '') || change.test(text.slice(0, match.index))) return undefined
  const records: GridRecord[] = [headOf(match[2] ?? '', match.index, lineAt)]
  let at = match.index + match[0].length
  for (const line of text.slice(at).split('\n')) {
    const end = at + line.length
    if (line.trim() === '\\.') {
      at = end
      break
    }
    let start = at
    const cells = line.split('\t').map((cell): Cell => {
      const place = { text: cell, start }
      start += cell.length + 1
      return place
    })
    if (line !== '') records.push({ cells, line: lineAt(at), end })
    at = end + 1
  }
  return change.test(text.slice(at)) || copying.test(text.slice(at))
    ? undefined
    : { format: 'delimited', records, more: 0, mayBeGrouped: false }
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
