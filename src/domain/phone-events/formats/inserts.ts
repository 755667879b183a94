import type { Cell, Grid, GridRecord } from '../reading.ts'

const statement =
  /\binsert\s+(?:ignore\s+)?into\s+("[^"]*"|`[^`]*`|[\w.$"`]+)\s*(?:\(([^()]*)\)\s*)?values\s*/gi
const value =
  /\s*(?:N?'((?:[^'\\]|''|\\.)*)'|"((?:[^"\\]|""|\\.)*)"|([^,()'"\s]+(?:\s+[^,()'"\s]+)*))\s*([,)])/y

/**
 * The rows that SQL puts into a table: `INSERT INTO t (a, b) VALUES ('x', NULL), …;`. Their columns have names where the
 * first statement gives them. `undefined` where there is no statement, or one that is not read to its end.
 */
export function insertedGrid(text: string, lineAt: (at: number) => number): Grid | undefined {
  if (!/\binsert\s/i.test(text)) return undefined
  const records: GridRecord[] = []
  for (const match of text.matchAll(statement)) {
    const [whole, , names] = match
    if (records.length === 0 && names !== undefined) records.push(headOf(names, match.index, lineAt))
    let at = match.index + whole.length
    for (;;) {
      const tuple = tupleAt(text, at)
      // Rows must not vanish: what cannot be read to its end is read otherwise.
      if (!tuple) return undefined
      records.push({ ...tuple, line: lineAt(tuple.cells[0]?.start ?? at) })
      at = tuple.end
      const next = /^\s*,\s*(?=\()/.exec(text.slice(at, at + 100))
      if (!next) break
      at += next[0].length
    }
  }
  return records.length > 0 ? { format: 'delimited', records, more: 0, mayBeGrouped: false } : undefined
}

function headOf(names: string, start: number, lineAt: (at: number) => number): GridRecord {
  const cells = names.split(',').map((name): Cell => ({ text: name.replace(/["`[\]]/g, '').trim(), start }))
  return { cells, line: lineAt(start), end: start }
}

/** The values between two brackets, from the first on. */
function tupleAt(text: string, from: number): Omit<GridRecord, 'line'> | undefined {
  if (text[from] !== '(') return undefined
  const cells: Cell[] = []
  value.lastIndex = from + 1
  for (let match = value.exec(text); match; match = value.exec(text)) {
    const [whole, single, double, bare = '', end] = match
    const quoted = single?.replaceAll("''", "'") ?? double?.replaceAll('""', '"')
    const said = quoted ?? bare
    cells.push({ text: said, start: match.index + whole.indexOf(single ?? double ?? bare) })
    if (end === ')') return { cells, end: value.lastIndex }
  }
  return undefined
}
