import { csvCell } from '../domain/phone-events/explained-rows.ts'
import { keywordsOf } from '../domain/reference/keywords.ts'
import { definitions } from '../domain/reference/reference.ts'
import { idOf } from './definitions-json.ts'

const columns = ['id', 'type', 'cause', 'callback', 'summary', 'description', 'note', 'keywords'] as const

/** The definitions as CSV (RFC 4180, CRLF); the empty cause is an empty cell. */
export function definitionsCsv(): string {
  const rows = definitions.map((definition) => {
    const { type, cause, callback, description, ours } = definition
    const cells = [type, cause ?? '', callback ? 'Yes' : '', ours.summary, description, ours.note ?? '']
    return [idOf(definition), ...cells, keywordsOf(definition).join('; ')]
  })
  return [columns, ...rows].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')
}
