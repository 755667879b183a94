import type { Comparison, Side } from '../../../domain/analysis/compare.ts'
import { escapeHtml } from '../../../domain/reference/escape-html.ts'
import type { Copyable } from '../../parts/copy.ts'
import { digits } from '../../parts/words.ts'
import { pairWords } from '../pair-words.ts'

/** Example: "10.2%". */
export function percentWords(share: number): string {
  return `${(100 * share).toFixed(1)}%`
}

/** In percentage points, with a sign that needs no colour. Example: "▲ +5.6 pp". */
export function changeWords(points: number, isClear: boolean): string {
  const rounded = (100 * Math.abs(points)).toFixed(1)
  if (rounded === '0.0') return 'Same'
  const sign = points > 0 ? '▲ ' : '▼ '
  return `${isClear ? sign : ''}${points > 0 ? '+' : '−'}${rounded} pp`
}

/** The largest clear change in one sentence. */
export function comparisonLead({ pairs }: Comparison, [before, after]: readonly [string, string]): string {
  const [largest] = pairs
  if (!largest?.isClear) return `${after} against ${before}: no pair’s share changed clearly.`
  const { pair, shareBefore, shareAfter } = largest
  const points = (100 * Math.abs(shareAfter - shareBefore)).toFixed(1)
  const way = shareAfter > shareBefore ? 'up' : 'down'
  return `${after} against ${before}: ${pairWords(pair)} ${way} ${points} points, from ${percentWords(shareBefore)} to ${percentWords(shareAfter)} of attempts.`
}

/** The comparison as it goes into a message. */
export function comparisonCopy(
  found: Comparison,
  names: readonly [string, string],
  [first, second]: readonly [Side, Side],
): Copyable {
  const lead = comparisonLead(found, names)
  const head = ['Type and cause', names[0], 'Share', names[1], 'Share', 'Change']
  const lines = found.pairs.map(({ pair, before, after, shareBefore, shareAfter, isClear }) => [
    pairWords(pair),
    digits(before),
    percentWords(shareBefore),
    digits(after),
    percentWords(shareAfter),
    `${changeWords(shareAfter - shareBefore, false)}${isClear ? '' : ' (no clear change)'}`,
  ])
  const foot = `${digits(first.attempts)} attempts, then ${digits(second.attempts)}. Rows are attempts, not callers.`
  const rows = [head, ...lines]
    .map((cells) => `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`)
    .join('')
  return {
    plain: [lead, ...[head, ...lines].map((cells) => cells.join('\t')), foot].join('\n'),
    html: `<p>${escapeHtml(lead)}</p><table>${rows}</table><p>${escapeHtml(foot)}</p>`,
  }
}
