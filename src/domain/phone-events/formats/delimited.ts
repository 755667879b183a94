import { isNamed } from '../names.ts'
import { type Cell, type Grid, type GridRecord, mostRows } from '../reading.ts'
import { drawnGrid, isDrawn } from './drawn.ts'

/** How much of a text is enough to tell its delimiter and its columns. */
export const sampleLength = 64_000

const separators = ['\t', ',', ';', '|'] as const
const bars = ['┆', '│', '║', '┃', '|'] as const

/** The ways to cut a text into the cells of a table, as far as its signs allow them. */
export function delimitedGrids(text: string, most = mostRows): readonly ((isSample: boolean) => Grid)[] {
  const sample = text.slice(0, sampleLength)
  const drawn = bars.filter((bar) => sample.includes(bar) && isDrawn(sample, bar))
  const plain = separators.filter((sign) => sample.includes(sign) && !drawn.includes(sign as '|'))
  const signs = drawn.length + plain.length === 0 ? (['\t'] as const) : plain
  const ways = [
    ...drawn.map((bar) => (isSample: boolean) => drawnGrid(isSample ? sample : text, bar, most)),
    ...signs.map((sign) => (isSample: boolean) => separatedGrid(isSample ? sample : text, sign, most)),
  ]
  if (!bothHeads.test(sample)) return ways
  return [...ways.map((way) => (isSample: boolean) => cutAtSlashes(way(isSample))), ...ways]
}

const bothHeads = /(?:missed call type|hang-?up cause) \/ /i

/**
 * Both fields in one column: `Ringing / NO_ANSWER`. There a side without a slash says nothing of the other, and no sign
 * alone cuts the text so.
 */
function cutAtSlashes({ sign: _, ...grid }: Grid): Grid {
  const head = grid.records.find(({ cells }) => cells.some(({ text }) => bothHeads.test(text)))
  const at = head?.cells.findIndex(({ text }) => bothHeads.test(text)) ?? -1
  const width = partsOf(head?.cells[at]).length
  const cut = ({ cells, ...record }: GridRecord): GridRecord => {
    const cell = cells[at]
    const parts = partsOf(cell)
    const missing = { text: isNamed('type', cell?.text ?? '') ? '…' : '', start: cell?.start ?? 0 }
    while (parts.length < width) parts.push(missing)
    return cell
      ? { ...record, cells: [...cells.slice(0, at), ...parts, ...cells.slice(at + 1)] }
      : { ...record, cells }
  }
  return { ...grid, records: grid.records.map(cut) }
}

function partsOf(cell: Cell | undefined): Cell[] {
  let start = cell?.start ?? 0
  return (cell?.text ?? '').split(' / ').map((text) => {
    const part = { text, start }
    start += text.length + 3
    return part
  })
}

function separatedGrid(text: string, sign: string, most: number): Grid {
  const quote = quoteIn(text.slice(0, 2000), sign)
  const { records, more } = splitDelimited(text, sign, quote, most + 200)
  return {
    format: 'delimited',
    records,
    more,
    mayBeGrouped: sign === '\t',
    ...(quote === '"' ? { sign } : {}),
  }
}

/** The quote of the cells: a single one only where it frames a whole cell and no cell begins with a double one. */
function quoteIn(sample: string, sign: string): string {
  const cell = sign === '|' ? '\\|' : sign
  const hasDouble = new RegExp(`(?:^|[\\n]|${cell})"`).test(sample)
  return !hasDouble && new RegExp(`(?:^|\\n|${cell})'(?:[^'\\n]|'')*'(?:${cell})`).test(sample) ? "'" : '"'
}

/**
 * Delimited text as records (RFC 4180: quoted cells may hold delimiters, line breaks and doubled quotes).
 * A quote that is never closed is read as a letter; Excel's `="…"` is its text. Blank lines are records with one
 * empty cell.
 * @param text with `\n` line breaks
 */
export function splitDelimited(
  text: string,
  sign: string,
  quote = '"',
  most = mostRows + 200,
): { readonly records: GridRecord[]; readonly more: number } {
  const records: GridRecord[] = []
  let cells: Cell[] = []
  let line = 1
  let startLine = 1
  let at = 0
  let startAt = 0
  let more = 0
  while (at <= text.length) {
    const opens = text[at] === quote ? at : text[at] === '=' && text[at + 1] === quote ? at + 1 : -1
    const quoted = opens >= 0 ? quotedCell(text, opens, sign, quote) : undefined
    const end = quoted?.end ?? endOfCell(text, at, sign)
    const cell = quoted?.cell ?? text.slice(at, end)
    if (quoted) for (let next = at; next < end; next++) if (text[next] === '\n') line++
    if (records.length < most) cells.push({ text: cell, start: opens >= 0 && quoted ? opens + 1 : at })
    if (end < text.length && text[end] === sign) {
      at = end + 1
      continue
    }
    if (records.length < most) records.push({ cells, line: startLine, end })
    else if (end > startAt) more++
    cells = []
    at = end + 1
    startAt = at
    startLine = ++line
    if (end >= text.length) break
  }
  return { records, more }
}

function endOfCell(text: string, from: number, sign: string): number {
  const line = text.indexOf('\n', from)
  const next = text.indexOf(sign, from)
  const end = line < 0 ? text.length : line
  return next < 0 || next > end ? end : next
}

function quotedCell(
  text: string,
  from: number,
  sign: string,
  quote: string,
): { readonly cell: string; readonly end: number } | undefined {
  let close = text.indexOf(quote, from + 1)
  while (close >= 0 && text[close + 1] === quote) close = text.indexOf(quote, close + 2)
  if (close < 0) return undefined
  const end = endOfCell(text, close + 1, sign)
  if (text.slice(close + 1, end).trim() !== '') return undefined
  return { cell: text.slice(from + 1, close).replaceAll(quote + quote, quote), end }
}
