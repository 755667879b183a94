import { digits, listed } from '../../parts/words.ts'
import type { Kept } from '../look.ts'
import { shareWords, summaryOf } from '../pair-words.ts'
import { filterWords } from './lead-words.ts'

/** How often the pairs chosen come to whom they are looked at for. Example: "It is 57% of the 181 attempts of Agent 12 and 4% of all others." */
export function usualWords({
  facts,
  look,
  answer,
}: Pick<Kept, 'facts' | 'look' | 'answer'>): string | undefined {
  const { usual, names } = answer
  const { pairs = [], days } = look.filters
  if (!usual || usual.own === 0) return undefined
  const [only] = pairs
  const summary =
    pairs.length === 1 && only !== undefined ? summaryOf(facts.pairs[only] ?? noPair) : undefined
  const where = filterWords(facts, look.filters, names).filter(
    ({ kind }) => kind === 'values' || kind === 'hours',
  )
  const subject = `${days ? 'In the whole file ' : ''}${pairs.length === 1 ? 'it is' : 'these pairs are'}`
  return [
    ...(summary ? [`“${summary}.”`] : []),
    `${subject.charAt(0).toUpperCase()}${subject.slice(1)} ${shareWords(usual.seen, usual.own)} of the ${digits(usual.own)} attempts of ${listed(where.map(({ words }) => words))}, and ${shareWords(usual.rate, 1)} of all others.`,
  ].join(' ')
}

const noPair = { kind: 'undefined-pair', typeText: undefined, causeText: undefined } as const
