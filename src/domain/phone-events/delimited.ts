import type { TableRecord } from './cells.ts'

/**
 * Delimited text as records (RFC 4180: quoted cells may hold delimiters, line breaks and doubled quotes).
 * A quote that is never closed is read as a letter. Blank lines are records with one empty cell.
 * @param text with `\n` line breaks
 */
export function splitDelimited(text: string, delimiter: string): TableRecord[] {
  const records: TableRecord[] = []
  let cells: string[] = []
  let line = 1
  let startLine = 1
  let at = 0
  while (at <= text.length) {
    const quoted = text[at] === '"' ? quotedCell(text, at, delimiter) : undefined
    const end = quoted?.end ?? endOfCell(text, at, delimiter)
    const cell = quoted?.cell ?? text.slice(at, end)
    cells.push(cell)
    if (quoted) line += newlines(cell)
    if (end < text.length && text[end] === delimiter) {
      at = end + 1
      continue
    }
    records.push({ cells, line: startLine })
    cells = []
    at = end + 1
    startLine = ++line
    if (end >= text.length) break
  }
  return records
}

function endOfCell(text: string, from: number, delimiter: string): number {
  let at = from
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n') at++
  return at
}

function quotedCell(
  text: string,
  from: number,
  delimiter: string,
): { cell: string; end: number } | undefined {
  let close = text.indexOf('"', from + 1)
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
  if (close < 0) return undefined
  const end = endOfCell(text, close + 1, delimiter)
  if (text.slice(close + 1, end).trim() !== '') return undefined
  return { cell: text.slice(from + 1, close).replaceAll('""', '"'), end }
}

function newlines(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}
