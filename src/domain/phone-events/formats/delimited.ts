import { mentionsIn } from '../mentions.ts'
import { isNamed } from '../names.ts'
import type { Cell, Grid, GridRecord } from '../reading.ts'
import { linesOf, mostRows } from '../reading.ts'
import { isColumnType } from '../table-words.ts'
import { fieldNamed } from '../vocabulary.ts'

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

const ruleLine = /^[\s\-=_+:|~─━═┼╪╬┬┴├┤┌┐└┘╔╗╚╝╭╮╰╯┏┓┗┛┡┩╇┳┻╋╟╢╠╣╤╧╫╞╡╦╩┠┨┯┷┿]*$/

/** Whether lines have bars at their ends or rules between them, so that the spaces around a cell are no part of it. */
function isDrawn(text: string, bar: string): boolean {
  if (bar !== '|') return true
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const framed = !isFrameOf(text, bar) ? 0 : lines.filter((line) => /^\s*\|.*\|\s*$/.test(line)).length
  const ruled = lines.some((line) => ruleLine.test(line) && /-{3}|={3}|-\+-|-\|-/.test(line))
  const barred = lines.filter((line) => line.includes('|')).length
  return framed * 2 >= lines.length || framed > 2 || (ruled && barred > 1)
}

/** A table drawn with bars: frames and rules left out, cells that go on in the next line joined. */
function drawnGrid(text: string, bar: string, most: number): Grid {
  const blocks: GridRecord[][] = [[]]
  const isFramed = isFrameOf(text, bar)
  for (const { text: raw, line, start, end } of linesOf(text.replaceAll('┆', '│'))) {
    // Jira draws the bars of a header twice.
    const own = bar === '|' && /^ *\|\|/.test(raw) ? raw.replaceAll('||', ' |') : raw
    if (ruleLine.test(own) && own.trim().length > 2) {
      if (!/^[\s|│║┃]*$/.test(own)) {
        blocks.push([])
        continue
      }
    }
    const cells = barredCells(own, bar, start, isFramed)
    // polars' types, below the names.
    if (bar === '┆' && cells.every(({ text: cell }) => /^-{3}$/.test(cell) || isColumnType(cell))) continue
    if (cells.length > 1 || raw.trim() !== '') blocks.at(-1)?.push({ cells, line, end })
  }
  const full = blocks.filter((block) => block.length > 0)
  // A title above the frame is no row of it, nor is what is printed below.
  const framed = full.filter((block) => block.some(({ cells }) => cells.length > 1))
  const isRowEach = framed.length > 2 && full.every((block) => block.slice(1).every(goesOn))
  const all = isRowEach
    ? full.map((block) => joined(block, false))
    : withMarks(full.flatMap((block, at) => (at === 0 && full.length > 1 ? withHead(block) : block)))
  const records = withoutInnerBars(all, bar, text)
  return {
    format: 'aligned',
    records: records.slice(0, most + 200),
    more: Math.max(0, records.length - most - 200),
    mayBeGrouped: false,
  }
}

/** Whether lines begin with a bar: the first one with words tells. */
function isFrameOf(text: string, bar: string): boolean {
  const first = text.split('\n').find((line) => line.includes(bar) && !ruleLine.test(line)) ?? ''
  return /^\s*[|│┃║]/.test(first)
}

function barredCells(
  line: string,
  bar: string,
  start: number,
  isFramed: boolean,
  parts = line.split(bar === '|' ? bar : /[│┃║]/),
): Cell[] {
  const cells: Cell[] = []
  let at = 0
  for (const part of parts) {
    const lead = part.length - part.trimStart().length
    cells.push({ text: unquoted(part.trim()), start: start + at + (part.trim() === '' ? 0 : lead) })
    at += part.length + 1
  }
  if (!isFramed || cells.length < 2) return cells
  const [lead, first, ...more] = cells as [Cell, Cell, ...Cell[]]
  const isOpen = lead.text !== '' && cells.at(-1)?.text !== ''
  if (isOpen) return cells
  // A name before the frame is none of a cell: it is left over in the first one.
  const own = mentionsIn(lead.text).length > 0 ? { ...lead, text: `${lead.text} ${first.text}` } : first
  const isClosed = more.at(-1)?.text === ''
  return [own, ...(isClosed ? more.slice(0, -1) : more)]
}

/** A bar within the words of a cell is no border: in rows with more cells than the names, bars without spaces are letters. */
function withoutInnerBars(records: readonly GridRecord[], bar: string, text: string): readonly GridRecord[] {
  const width = records.find(({ cells }) => cells.length > 2)?.cells.length ?? 0
  if (bar !== '|' || width < 2) return records
  return records.map((record) => {
    if (record.cells.length <= width) return record
    const start = text.lastIndexOf('\n', record.end - 1) + 1
    const line = text.slice(start, record.end)
    const cells = barredCells(line, bar, start, isFrameOf(text, bar), line.split(/(?<!\S)\||\|(?!\S)/))
    return cells.length === width ? { ...record, cells } : record
  })
}

/** `'NO_ANSWER'`, as a console shows it; `Ringing____`, as a line of a page is drawn. */
function unquoted(text: string): string {
  const plain = text.replace(/_{2,}$/, (run) => (/__[cr]_*$/i.test(text) ? run : ''))
  return /^'[^']*'$|^"[^"]*"$/.test(plain) ? plain.slice(1, -1) : plain
}

/** A line that fills some of the cells above it, and not the first of them. */
function goesOn(record: GridRecord): boolean {
  return record.cells.some(({ text }) => text === '') && record.cells.length > 1
}

/** The names of columns may take several lines, which then are one. */
function withHead(block: readonly GridRecord[]): readonly GridRecord[] {
  if (block.length < 2) return block
  const head = joined(block, false)
  const areEven = new Set(block.map(({ cells }) => cells.length)).size === 1
  const isName = areEven && head.cells.some(({ text }) => isFieldName(text))
  return block.slice(1).every(goesOn) || isName ? [head] : block
}

function joined(block: readonly GridRecord[], isMarked: boolean): GridRecord {
  const [first, ...more] = block as [GridRecord, ...GridRecord[]]
  const cells = first.cells.map((cell, at) => {
    const parts = [cell.text, ...more.map(({ cells: below }) => below[at]?.text ?? '')].filter(
      (part) => part !== '',
    )
    const [head = '', ...tail] = parts
    const whole = parts.join('')
    if (tail.length > 0 && !isMarked && isFieldName(whole)) return { ...cell, text: whole }
    return {
      ...cell,
      text: tail.reduce(
        (before, part) =>
          isMarked ? before.replace(/\.$/, '') + part.replace(/^\./, '') : glued(before, part),
        head,
      ),
    }
  })
  return { cells, line: first.line, end: block.at(-1)?.end ?? first.end }
}

function isFieldName(text: string): boolean {
  return fieldNamed(text)?.owner === 'own'
}

/** What a narrow column cut goes on without a space where it was cut within a name. */
function glued(before: string, part: string): string {
  if (isNamed('type', before + part) || isNamed('cause', before + part) || fieldNamed(before + part))
    return before + part
  return /[A-Z0-9_]$/.test(before) && /^[A-Z0-9_]+$/.test(part) && /_/.test(before + part)
    ? before + part
    : `${before} ${part}`
}

/** psql marks a cell that goes on with a dot at its end and at its start. */
function withMarks(records: readonly GridRecord[]): GridRecord[] {
  const made: GridRecord[] = []
  for (const record of records) {
    const last = made.at(-1)
    const goes =
      last &&
      record.cells.length === last.cells.length &&
      record.cells.some(({ text }, at) => /^\.[^.]/.test(text) && /[^.]\.$/.test(last.cells[at]?.text ?? ''))
    if (goes && last) made.splice(-1, 1, joined([last, record], true))
    else made.push(record)
  }
  return made
}
