import type { Cell, Grid, GridRecord } from '../reading.ts'

const named: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  nbsp: ' ',
  apos: "'",
}

/** Text of HTML with its entities as the letters they stand for. */
export function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name) return named[name.toLowerCase()] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0x10ffff ? whole : String.fromCodePoint(code)
  })
}

const tagOrText = /<!--[\s\S]*?(?:-->|$)|<\/?[a-z][^<>]*(?:>|$)|[^<]+|</gi
const mostSpanned = 1000

interface SpanCell {
  text: string
  readonly start: number
  readonly rows: number
  readonly columns: number
}

/** The rows of the tables in HTML, one by one and in order: a cell that spans rows or columns stands in each of them. */
export class HtmlRows {
  private above: { readonly cell: Cell; readonly rows: number }[] = []

  /** The cells of the next row, of its markup from `<tr>` on; `undefined` where it has none. */
  cellsOf(row: string): readonly string[] | undefined {
    const [found] = rowsIn(row)
    return found && this.spread(found.cells).map(({ text }) => text)
  }

  endTable(): void {
    this.above = []
  }

  spread(own: readonly SpanCell[]): readonly Cell[] {
    const cells: Cell[] = []
    const below: { readonly cell: Cell; readonly rows: number }[] = []
    const takeAbove = () => {
      for (let next = this.above[cells.length]; next && next.rows > 0; next = this.above[cells.length]) {
        below[cells.length] = { cell: next.cell, rows: next.rows - 1 }
        cells.push(next.cell)
      }
    }
    for (const { text, start, rows, columns } of own) {
      takeAbove()
      const cell = { text: decode(text).replace(/\s+/g, ' ').trim(), start }
      for (let column = 0; column < columns; column++) {
        below[cells.length] = { cell, rows: rows - 1 }
        cells.push(cell)
      }
    }
    takeAbove()
    this.above = below
    return cells
  }
}

/**
 * The rows of the tables in HTML, by scanning its tags: the page's policy has no DOMParser, and nothing of a paste may
 * become markup. `undefined` where there is no cell.
 */
export function htmlGrid(text: string): Grid | undefined {
  if (!/<t[dh][\s>]/i.test(text)) return undefined
  const table = new HtmlRows()
  const records = rowsIn(withoutComments(text)).map(({ cells, line, end, isLast }): GridRecord => {
    const record = { cells: table.spread(cells), line, end }
    if (isLast) table.endTable()
    return record
  })
  return records.length > 0 ? { format: 'html', records, more: 0, mayBeGrouped: false } : undefined
}

interface HtmlRow {
  readonly cells: readonly SpanCell[]
  readonly line: number
  readonly end: number
  /** Whether its table ends behind it. */
  isLast: boolean
}

const titleTag = /^\/?(?:h[1-6]|caption|p)$/

function rowsIn(text: string): readonly HtmlRow[] {
  const rows: HtmlRow[] = []
  let row: { readonly line: number; readonly cells: SpanCell[] } | undefined
  let cell: SpanCell | undefined
  let line = 1
  const endRow = (end: number) => {
    if (row && row.cells.length > 0) rows.push({ cells: row.cells, line: row.line, end, isLast: false })
    row = undefined
    cell = undefined
  }
  /** The last heading or paragraph above the first table. */
  let title: HtmlRow | undefined
  for (const match of text.matchAll(tagOrText)) {
    const [part] = match
    const tag = /^<(\/?[a-z][^\s/>]*)/i.exec(part)?.[1]?.toLowerCase()
    if (tag === 'tr') {
      endRow(match.index)
      if (title && rows.length === 0) rows.push(title)
      row = { line, cells: [] }
    } else if (tag && titleTag.test(tag) && rows.length === 0 && !row) {
      const start = match.index + part.length
      cell = tag.startsWith('/') ? undefined : { text: '', start, rows: 1, columns: 1 }
      if (cell) title = { cells: [cell], line, end: start, isLast: false }
    } else if (tag === 'td' || tag === 'th') {
      row ??= { line, cells: [] }
      cell = {
        text: '',
        start: match.index + part.length,
        rows: spanIn(part, 'rowspan'),
        columns: spanIn(part, 'colspan'),
      }
      row.cells.push(cell)
    } else if (tag === '/td' || tag === '/th') cell = undefined
    else if (tag === '/tr' || tag === '/table') {
      endRow(match.index)
      const last = rows.at(-1)
      if (last && tag === '/table') last.isLast = true
    } else if (tag === 'br' && cell) cell.text += ' '
    else if (!tag && cell && !part.startsWith('<!--')) cell.text += part
    for (let at = part.indexOf('\n'); at >= 0; at = part.indexOf('\n', at + 1)) line++
  }
  endRow(text.length)
  return rows
}

function spanIn(tag: string, name: 'rowspan' | 'colspan'): number {
  const number = Number(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,4})`, 'i').exec(tag)?.[1] ?? 1)
  return Math.min(Math.max(number, 1), mostSpanned)
}

const block =
  /<(?:!--[\s\S]*?(?:-->|$)|\/?(?:tr|table|tbody|thead|div|p|d[ltd]|li|ul|ol|h\d|section|article|label)\b[^<>]*)>|<br\b[^<>]*>/gi
/** Tags of pages; other words between such signs are text: `<empty>`, an address. */
const htmlTag =
  /<\/?(?:a|abbr|article|aside|b|blockquote|body|button|caption|center|code|col|colgroup|dd|div|dl|dt|em|font|footer|form|h[1-6]|head|header|hr|html|i|img|input|label|li|link|main|mark|meta|nav|ol|option|p|path|pre|s|script|section|select|small|span|strong|style|sub|sup|svg|table|tbody|td|tfoot|th|thead|time|title|tr|u|ul)\b[^<>]*>/gi
/** An element with a text alone: a field, whatever its name. */
const leaf = /<([A-Za-z][\w.:-]*)>(?=[^<>]{1,200}<\/\1>)/g
/** Outside of a page such a tag is what a field holds, and no blank. */
const shown = /^<(?:img|script|svg|input)/i
const cellStart = /<t[dh]\b[^<>]*>/gi

/**
 * Markup as lines for the reader of labels, at the same places: a block is a line, a cell stands behind a tab, and an
 * element or an attribute with a name of its own (`<hangup_cause>`, `<field name="…">`) is a label with its value.
 * Whatever goes is replaced by blanks of the same length.
 */
export function withoutMarkup(text: string): string {
  if (!/<[a-z!/]/i.test(text)) return text
  const isPage = /<\/[a-z]/i.test(text)
  return withoutComments(text)
    .replace(/#<([A-Za-z][\w:.]*)(\s[^<>]*)>/g, (_, name, fields) => ` {${' '.repeat(name.length)}${fields}}`)
    .replace(/<field name=["']([^"']+)["'][^<>]*?(\/?)>/gi, (tag, name, empty) =>
      labelled(tag, name, empty === '/'),
    )
    .replace(cellStart, (tag) => `\t${' '.repeat(tag.length - 1)}`)
    .replace(block, (tag) => `\n${tag.slice(1).replace(/[^\n]/g, ' ')}`)
    .replace(
      /<([a-z][\w.:-]*)(\s[^<>]*?(?:call_?type|cause)[\w.:]*\s*=[^<>]*?)(\/?)>/gi,
      (_, name, attributes, end) =>
        `${name.replace(/^[\w-]+:/, (prefix: string) => ' '.repeat(prefix.length))}{${attributes}${end ? ' ' : ''}}`,
    )
    .replace(
      /<([A-Za-z][\w.:-]*_[\w.:-]*|[A-Za-z]*[a-z][A-Z][\w.:-]*)((?:\s[^<>]*?)?)(?:(\/)>|>(?!\s*<[A-Za-z]))/g,
      (tag, name, attributes, empty) =>
        labelled(tag, name.replace(/^[\w-]+:/, '') + attributes, empty === '/'),
    )
    .replace(leaf, (tag, name: string) => (tag.match(htmlTag) ? tag : labelled(tag, name, false)))
    .replace(htmlTag, (tag) => (isPage || !shown.test(tag) ? ' '.repeat(tag.length) : tag))
    .replace(/<\/[a-z][^<>]*>/gi, (tag) => ';'.padEnd(tag.length))
    .replace(/&(?:nbsp|#160);/gi, (entity) => ' '.repeat(entity.length))
}

const comment = /<!--[\s\S]*?-->/g

/** What a page leaves out in comments is not on it; a comment alone is what somebody holds. */
export function withoutComments(text: string): string {
  if (!text.includes('<!--') || text.replace(comment, '').trim() === '') return text
  return text.replace(comment, (whole) => whole.replace(/[^\n]/g, ' '))
}

/** A label and its sign in as many letters as the tag had. */
function labelled(tag: string, name: string, isEmpty: boolean): string {
  const label = isEmpty ? ` ${name.replace(/xsi:nil\s*=\s*\S+/g, '').trim()}=` : ` ${name.trim()}=`
  return (isEmpty ? `${label.slice(0, tag.length - 1)};` : label)
    .padEnd(tag.length)
    .slice(0, Math.max(tag.length, label.length))
}
