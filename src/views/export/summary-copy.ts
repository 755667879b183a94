import { escapeHtml } from '../../domain/reference/escape-html.ts'
import { causeLabel, revised } from '../../domain/reference/reference.ts'
import type { Copyable } from '../parts/copy.ts'
import { digits, longDate } from '../parts/words.ts'
import { meaningOf } from './pair-words.ts'
import { amountOf, type Counted } from './reading.ts'

/** The result as it goes into a message: totals, then every pair with its count. */
export function summaryCopy(name: string, table: Counted): Copyable {
  const { rows, totals, tally, weighted } = table
  const head = `${name}: ${digits(rows)} rows, ${digits(totals.explained)} explained, ${digits(totals.undefined)} not explained, ${digits(totals.unreadable)} not read`
  const lines = tally.map((tallied) => {
    const { typeText, causeText } = tallied
    return [
      typeText ?? '',
      causeText === undefined ? '' : causeLabel(causeText),
      meaningOf(tallied),
      digits(amountOf(tallied, table)),
    ]
  })
  const dated = `Definitions of ${longDate(revised)}; summaries are our reading. Rows are attempts, not callers.${weighted ? ' Counted by Record Count.' : ''}`
  const cells = lines
    .map((line) => `<tr>${line.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`)
    .join('')
  return {
    plain: [head, ...lines.map((cells) => cells.join('\t')), dated].join('\n'),
    html: `<p>${escapeHtml(head)}</p><table>${cells}</table><p>${escapeHtml(dated)}</p>`,
  }
}
