/**
 * The rows of the vendor's page of definitions, out of a saved copy: its HTML, its text, or a PDF's text. Pages change
 * their layout more often than their tables, so nothing is assumed but that a row is a type, a cause in capitals or
 * `<empty>`, perhaps a Yes, and a description, one after the other.
 */
export interface SourceRow {
  readonly type: string
  /** `null` is the empty cause. */
  readonly cause: string | null
  readonly callback: boolean
  readonly description: string
}

const identifier = String.raw`[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|[<(\[]?(?:empty|blank)[>)\]]?`
const causeAlone = new RegExp(`^(?:${identifier})$`)
const rowInALine = new RegExp(String.raw`^(\p{Lu}[\p{L} ]{2,30}?)\s+(${identifier})(?:\s+(.*))?$`, 'u')
const heading =
  /^(?:missed call type|hangup cause|callback\??|description)(?:\s+(?:hangup cause|callback\??|description))*$/i

export function readSource(saved: string): readonly SourceRow[] {
  const cells = cellsOf(saved)
  const rows: SourceRow[] = []
  let open: { type: string; cause: string | null; words: string[] } | undefined
  const close = () => {
    if (open) rows.push(rowOf(open))
    open = undefined
  }
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at] ?? ''
    const next = cells[at + 1] ?? ''
    const [, type, cause, rest] = rowInALine.exec(cell) ?? []
    if (heading.test(cell)) close()
    else if (causeAlone.test(next) && /^\p{Lu}[\p{L} ]{2,30}$/u.test(cell)) {
      close()
      open = { type: cell, cause: causeOf(next), words: [] }
      at += 1
    } else if (type && cause) {
      close()
      open = { type: type.trim(), cause: causeOf(cause), words: rest ? [rest] : [] }
    } else open?.words.push(cell)
  }
  close()
  return rows
}

function rowOf({
  type,
  cause,
  words,
}: {
  type: string
  cause: string | null
  words: readonly string[]
}): SourceRow {
  const text = words.join(' ').trim()
  const callback = /^yes\b/i.test(text)
  return { type, cause, callback, description: text.replace(/^(?:yes|no)\b\s*/i, '') }
}

function causeOf(text: string): string | null {
  return /empty|blank/i.test(text) ? null : text
}

/** The page's words, a cell or a line each. */
function cellsOf(saved: string): readonly string[] {
  const text = /<(?:html|table|body|div|p)\b/i.test(saved) ? textOf(saved) : saved
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .split(/[\n\r\t|\f]+/)
    .map((cell) => cell.replace(/\s+/g, ' ').trim())
    .filter((cell) => cell !== '' && !/^[-:=+ ]+$/.test(cell))
}

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  nbsp: ' ',
  apos: "'",
}

function textOf(html: string): string {
  return html
    .replace(/<!--.*?-->|<(script|style|template)\b.*?<\/\1>/gis, ' ')
    .replace(/\s+/g, ' ')
    .replace(/<br\b[^>]*>|<\/?(?:b|i|em|strong|span|a|code|u|sup|sub|small)\b[^>]*>/gi, ' ')
    .replace(/<\/?p\b[^>]*>(?=[^<]*<\/?p\b)/gi, ' ')
    .replace(/<[^>]*>/g, '\n')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
}
