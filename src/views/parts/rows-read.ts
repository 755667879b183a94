import type { Rows } from '../../domain/phone-events/outcome.ts'
import { counted, listed } from './words.ts'

/** Example: "6 rows read · columns “Missed Call Type” and “Hangup Cause”". */
export function rowsRead({ rows, columns }: Rows): string {
  const names = [columns?.type, columns?.cause].flatMap((name) => (name ? `“${name}”` : []))
  const noun = names.length === 1 ? 'column' : 'columns'
  return `${counted(rows.length, 'row')} read${names.length > 0 ? ` · ${noun} ${listed(names)}` : ''}`
}
