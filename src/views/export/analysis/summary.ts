import { escapeHtml } from '../../../domain/reference/escape-html.ts'
import type { Copyable } from '../../parts/copy.ts'
import { counted, digits } from '../../parts/words.ts'
import { isFiltered, type Kept } from '../look.ts'
import { meaningOf, pairWords, shareWords } from '../pair-words.ts'
import type { Counted } from '../reading.ts'
import { tableTaken } from './filtered-table.ts'
import { leadWords, mostFrequent } from './lead-words.ts'
import { standOutWords } from './stand-out-words.ts'
import { usualWords } from './usual-words.ts'

const most = 8

/** What is looked at, as it goes into a chat or a message: range, totals, the top pairs, what stands out. */
export function analysisSummary(
  name: string,
  table: Counted,
  kept: Pick<Kept, 'facts' | 'look' | 'answer'>,
): Copyable {
  const { facts, answer } = kept
  const lead = leadWords(kept)
  const { totals } = tableTaken(table, kept)
  const isPart = isFiltered(kept.look.filters)
  const unread = `, ${digits(totals.unreadable)} not read, ${counted(totals.ignored, 'line')} skipped`
  const counts = `${counted(totals.explained, 'row')} explained, ${digits(totals.undefined)} not explained${isPart ? '' : unread}.`
  const whole = answer.byPair.reduce((sum, count) => sum + count, 0)
  const { pairs } = kept.look.filters
  const order = mostFrequent(answer.byPair).filter((pair) => pairs?.includes(pair) ?? true)
  const lines = order.slice(0, most).flatMap((at) => {
    const pair = facts.pairs[at]
    const count = answer.byPair[at] ?? 0
    if (!pair) return []
    return [[pairWords(pair), digits(count), shareWords(count, whole), meaningOf(pair)]]
  })
  const left =
    order.length > most ? [`${counted(order.length - most, 'other pair')}, none with more attempts.`] : []
  const found = facts.standOuts.found.slice(0, 3).map((one) => standOutWords(one, facts))
  const usual = usualWords(kept)
  const notes = [
    ...left,
    ...(usual ? [usual] : []),
    ...(isPart && found.length > 0 ? ['In the whole file:'] : []),
    ...found,
    ...(found.length > 0 ? ['It shows where numbers differ, not why.'] : []),
    `Rows are attempts, not callers: one call can leave several.${facts.isWeighed ? ' Counted by Record Count.' : ''}`,
  ]
  const cells = lines
    .map((line) => `<tr>${line.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`)
    .join('')
  const paragraph = (text: string) => `<p>${escapeHtml(text)}</p>`
  return {
    plain: [
      lead,
      `${name}: ${counts}`,
      ...lines.map(([pair, count, share, summary]) => `• ${pair}: ${count} (${share}). ${summary}`),
      ...notes,
    ].join('\n'),
    html: `<p><b>${escapeHtml(lead)}</b></p>${paragraph(`${name}: ${counts}`)}<table>${cells}</table>${notes.map(paragraph).join('')}`,
  }
}
