import type { PairOutcome } from '../../../domain/phone-events/outcome.ts'
import { sidesRead } from './row-order.ts'
import { reasonOf } from './row-reason.ts'

/** Whether a row that is shown has all these words, in the person's cells or in what the page says of it. */
export function rowFinder(words: string): (outcome: PairOutcome, cells: readonly string[]) => boolean {
  const parts = plain(words)
    .split(/\s+/)
    .filter((part) => part !== '')
  return (outcome, cells) => {
    const text = plain([...cells, ...wordsOf(outcome)].join('\n'))
    return parts.every((part) => text.includes(part))
  }
}

function wordsOf(outcome: PairOutcome): readonly string[] {
  const { type, cause } = sidesRead(outcome)
  if (outcome.kind === 'defined' || outcome.kind === 'mentioned') {
    const { ours, description } = outcome.definition
    return [type, cause, ours.summary, description]
  }
  const { title, sentence } = reasonOf(outcome)
  return [type, cause, title, sentence]
}

/** A name may be written with its underscores or with blanks. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll('_', ' ')
}
