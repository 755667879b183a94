import { decode } from '../domain/address/query.ts'
import type { Outcome, PairOutcome } from '../domain/phone-events/outcome.ts'
import { readPair } from '../domain/phone-events/read-pair.ts'
import { readPaste } from '../domain/phone-events/read-paste.ts'
import { nearest } from '../domain/reference/nearest.ts'
import type { Definition } from '../domain/reference/reference.ts'

const mostLetters = 300

/** What a path that leads nowhere says: two segments are a type and a cause, anything else is words. */
export function outcomeOfPath(path: string): Outcome {
  const segments = segmentsOf(path)
  const [typeText, causeText] = segments
  if (segments.length === 2) {
    const outcome = readPair({ typeText, causeText })
    if (isHalfKnown(outcome)) return outcome
  }
  return readPaste(segments.join(' / '))
}

/** The definitions nearest to a path. */
export function nearestTo(path: string): readonly Definition[] {
  const segments = segmentsOf(path)
  return nearest(segments.length > 1 ? (segments.at(-2) ?? '') : '', segments.at(-1) ?? '')
}

function segmentsOf(path: string): string[] {
  return decode(path.slice(0, mostLetters))
    .split('/')
    .map((segment) => segment.replace(/\.(?:html?|md|json)$/i, '').trim())
    .filter((segment) => segment !== '')
}

/** Two unknown words are a path of some other site and no pair. */
function isHalfKnown(outcome: PairOutcome): boolean {
  if (outcome.kind !== 'undefined-pair' && outcome.kind !== 'unclear') return true
  const { readType, readCause } = outcome
  return readType?.kind === 'known' || (readCause !== undefined && readCause.kind !== 'unrecognised')
}
