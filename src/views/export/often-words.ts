import { digits, listed } from '../parts/words.ts'
import { pairWords, type SaidPair, shareWords } from './pair-words.ts'

/** How often a pair came. */
export interface PairAmount {
  readonly pair: SaidPair
  readonly amount: number
}

/**
 * What came most, and none of several that came as often. Example: "most often Ringing / NO_ANSWER, 31%". Absent where
 * nothing is known to have happened most.
 */
export function oftenWords(amounts: readonly PairAmount[], attempts: number): string | undefined {
  const most = Math.max(0, ...amounts.map(({ amount }) => amount))
  const first = amounts.filter(({ amount }) => amount === most)
  const areSaid = first.every(
    ({ pair: { kind, typeText, causeText } }) =>
      kind !== 'mentioned' && typeText !== undefined && causeText !== undefined,
  )
  if (most === 0 || attempts === 0 || !areSaid) return undefined
  const named =
    first.length > 2 ? `${digits(first.length)} pairs` : listed(first.map(({ pair }) => pairWords(pair)))
  return `most often ${named}, ${shareWords(most, attempts)}${first.length > 1 ? ' each' : ''}`
}

/** How many attempts were made. Rows that but mention a pair tell of none: then what they are is said instead. */
export function attemptsWords(amounts: readonly PairAmount[], attempts: number): string {
  const areMentions = amounts.every(({ pair, amount }) => pair.kind === 'mentioned' || amount === 0)
  if (areMentions && attempts > 0)
    return `${digits(attempts)} ${attempts === 1 ? 'row that only mentions' : 'rows that only mention'} a pair`
  return `${digits(attempts)} missed-call ${attempts === 1 ? 'attempt' : 'attempts'}`
}
