import { mentionsIn } from '../mentions.ts'
import { isNamed } from '../names.ts'
import { type Cell, type Grid, type GridRecord, linesOf } from '../reading.ts'
import { isColumnType } from '../table-words.ts'
import { fieldNamed } from '../vocabulary.ts'

/** Tables drawn with bars, as clients and libraries print them. */

const ruleLine = /^[\s\-=_+:|~─━═┼╪╬┬┴├┤┌┐└┘╔╗╚╝╭╮╰╯┏┓┗┛┡┩╇┳┻╋╟╢╠╣╤╧╫╞╡╦╩┠┨┯┷┿]*$/

/** Whether lines have bars at their ends or rules between them, so that the spaces around a cell are no part of it. */
export function isDrawn(text: string, bar: string): boolean {
  if (bar !== '|') return true
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const framed = !isFrameOf(text, bar) ? 0 : lines.filter((line) => /^\s*\|.*\|\s*$/.test(line)).length
  const ruled = lines.some((line) => ruleLine.test(line) && /-{3}|={3}|-\+-|-\|-/.test(line))
  const barred = lines.filter((line) => line.includes('|')).length
  return framed * 2 >= lines.length || framed > 2 || (ruled && barred > 1)
}

/** A table drawn with bars: frames and rules left out, cells that go on in the next line joined. */
export function drawnGrid(text: string, bar: string, most: number): Grid {
  const blocks: GridRecord[][] = [[]]
  /** Cells of the line above that reach over the next one, too. */
  const spans = new Map<number, string>()
  const isFramed = isFrameOf(text, bar)
  for (const { text: raw, line, start, end } of linesOf(text.replaceAll('┆', '│'))) {
    // Jira draws the bars of a header twice.
    const own = bar === '|' && /^ *\|\|/.test(raw) ? raw.replaceAll('||', ' |') : raw
    const spanning = spanningCells(own)
    if (spanning) {
      const above = blocks.at(-1)?.at(-1)
      for (const [at, name] of spanning.entries())
        if (above && name !== undefined) spans.set(at, name || (above.cells[at]?.text ?? ''))
      if (above) blocks.at(-1)?.splice(-1, 1, filledBy(above, spans))
      blocks.push([])
      continue
    }
    if (ruleLine.test(own) && own.trim().length > 2) {
      if (!/^[\s|│║┃]*$/.test(own)) {
        blocks.push([])
        continue
      }
    }
    const cells = barredCells(own, bar, start, isFramed)
    // polars' types, below the names.
    if (bar === '┆' && cells.every(({ text: cell }) => /^-{3}$/.test(cell) || isColumnType(cell))) continue
    if (cells.length > 1 || raw.trim() !== '') blocks.at(-1)?.push(filledBy({ cells, line, end }, spans))
    spans.clear()
  }
  const full = blocks.filter((block) => block.length > 0)
  // A title above the frame is no row of it, nor is what is printed below.
  const framed = full.filter((block) => block.some(({ cells }) => cells.length > 1))
  const isRowEach = framed.length > 2 && framed.every((block) => block.slice(1).every(goesOn))
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

/**
 * What the cells of a rule say that reach over the rows above and below it, by columns; nothing in those that are ruled
 * off. `undefined` for a line that is no such rule.
 */
function spanningCells(line: string): readonly (string | undefined)[] | undefined {
  const text = line.trim()
  if (!/^[+├┣╠╟╞│┃║|].*[+┤┣┫╣╢╡│┃║|]$/.test(text) || !/[+├┤┼┣┫╋╠╣╬]/.test(text)) return undefined
  const parts = text.split(/[+├┤┼┬┴┣┫╋┳┻╠╣╬╦╩╟╢╫╞╡╪│┃║|]/).slice(1, -1)
  const areRuled = parts.map((part) => /^[-─━═]{2,}$/.test(part))
  if (!areRuled.includes(true) || !areRuled.includes(false)) return undefined
  return parts.map((part, at) => (areRuled[at] ? undefined : part.trim()))
}

function filledBy(record: GridRecord, spans: ReadonlyMap<number, string>): GridRecord {
  if (spans.size === 0) return record
  const cells = record.cells.map((cell, at) =>
    cell.text === '' ? { ...cell, text: spans.get(at) ?? '' } : cell,
  )
  return { ...record, cells }
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

export function joined(block: readonly GridRecord[], isMarked: boolean): GridRecord {
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
