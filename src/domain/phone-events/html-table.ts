import type { TableRecord } from './cells.ts'

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  nbsp: ' ',
  apos: "'",
}

/**
 * The rows of the tables in HTML, by scanning its tags: the page's policy has no DOMParser, and nothing of a
 * paste may become markup. `undefined` when there is no table cell.
 */
export function htmlRecords(text: string): TableRecord[] | undefined {
  if (!/<t[dh][\s>]/i.test(text)) return undefined
  const records: TableRecord[] = []
  let cells: string[] = []
  let cell: string | undefined
  let line = 1
  let rowLine = 1
  const endCell = () => {
    if (cell !== undefined) cells.push(decode(cell).replace(/\s+/g, ' ').trim())
    cell = undefined
  }
  const endRow = () => {
    endCell()
    if (cells.length > 0) records.push({ cells, line: rowLine })
    cells = []
  }
  for (const [part] of withoutComments(text).matchAll(/<\/?[a-z][^<>]*>|[^<]+|</gi)) {
    const tag = /^<(\/?[a-z][^\s/>]*)/i.exec(part)?.[1]?.toLowerCase()
    if (tag === 'tr') {
      endRow()
      rowLine = line
    } else if (tag === 'td' || tag === 'th') {
      endCell()
      cell = ''
    } else if (tag === '/td' || tag === '/th') endCell()
    else if (tag === '/tr' || tag === '/table') endRow()
    else if (tag === 'br' && cell !== undefined) cell += ' '
    else if (!tag && cell !== undefined) cell += part
    line += part.split('\n').length - 1
  }
  endRow()
  return records
}

/** Comments leave their line breaks, so that lines keep their numbers. */
export function withoutComments(text: string): string {
  const [before = '', ...comments] = text.split('<!--')
  return (
    before +
    comments
      .map((comment) => {
        const end = comment.indexOf('-->')
        const inside = end < 0 ? comment : comment.slice(0, end)
        return '\n'.repeat(inside.split('\n').length - 1) + (end < 0 ? '' : comment.slice(end + 3))
      })
      .join('')
  )
}

/** Text of HTML with its entities as the letters they stand for. */
export function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name) return entities[name.toLowerCase()] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0x10ffff ? whole : String.fromCodePoint(code)
  })
}
