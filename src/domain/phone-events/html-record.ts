import { decode, htmlRecords, withoutComments } from './html-table.ts'
import { labelledRows } from './labelled.ts'
import { findHeader } from './table.ts'
import type { SaidRows } from './table-rows.ts'

const cell = /<t[dh]\b[^<>]*>/gi
const block = /(<\/?(?:tr|table|tbody|thead|div|p|d[ltd]|li|ul|ol|br|h\d|section|article|label)\b[^<>]*>)/i
const tag = /<\/?[a-z][^<>]*>/gi

/** A record in HTML, as its page's source has it: a label in one cell or block, its value in the next. */
export function htmlRecord(text: string): SaidRows | undefined {
  if (!/<(?:t[dh]|div|p|d[td]|li|br)\b/i.test(text)) return undefined
  if (findHeader(htmlRecords(text) ?? [])) return undefined
  const lines: { readonly text: string; readonly line: number }[] = []
  let line = 1
  const parts = withoutComments(text).replace(cell, (start) => `\t${start.replace(/[^\n]/g, '')}`)
  for (const part of parts.split(block)) {
    const [blank = ''] = part.split(/\S/, 1)
    lines.push({
      text: decode(part.replace(tag, '')).replaceAll('\n', ' '),
      line: line + linesEndedIn(blank),
    })
    line += linesEndedIn(part)
  }
  const rows = labelledRows(lines.map(({ text }) => text).join('\n'))
  return {
    rows: rows.map((row) => ({ ...row, line: lines[row.line - 1]?.line ?? 1 })),
    passedOver: [],
    unread: 0,
  }
}

function linesEndedIn(text: string): number {
  return text.split('\n').length - 1
}
