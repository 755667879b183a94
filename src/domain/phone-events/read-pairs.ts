import { sidesIn } from '../address/pairs.ts'
import type { Asked } from '../address/place.ts'
import type { Outcome } from './outcome.ts'
import { readPair } from './read-pair.ts'

/** What an address asks: one pair, or several as rows. Never throws. */
export function readAsked({ pairsText, ...pair }: Asked): Outcome {
  if (pairsText === undefined) return readPair(pair)
  const outcomes = sidesIn(pairsText).map((sides) => emptyAlone(sides) ?? readPair(sides))
  const [first] = outcomes
  if (!first) return { kind: 'none' }
  if (outcomes.length === 1) return first
  const rows = outcomes.map((outcome, at) => ({ number: at + 1, line: at + 1, outcome }))
  return { kind: 'rows', rows, passedOver: [], unread: 0 }
}

/** The empty cause without a type: a row may have said it. */
function emptyAlone({ typeText, causeText }: { typeText?: string; causeText?: string }) {
  return typeText === undefined && causeText === '' ? readPair({ causeText: '<empty>' }) : undefined
}
