import { addressOf } from '../address/address.ts'
import type { PairOutcome } from '../phone-events/outcome.ts'

/** The two sides of an outcome in words: canonical where they were recognised, else as they are written. */
export interface Sides {
  readonly typeText: string | undefined
  readonly causeText: string | null | undefined
  /** The definition's `type/cause` slugs. */
  readonly definition: string | undefined
}

const longestSide = 200

/** The same for what says the same. A side that was not said is not the empty one. */
export function pairKey(
  kind: PairOutcome['kind'],
  { typeText, causeText }: Omit<Sides, 'definition'>,
): string {
  return JSON.stringify([kind, typeText ?? 0, causeText === undefined ? 0 : causeText])
}

export function sidesOf(outcome: PairOutcome): Sides {
  if (outcome.kind === 'defined' || outcome.kind === 'mentioned') {
    const { definition } = outcome
    return {
      typeText: definition.type,
      causeText: definition.cause,
      definition: addressOf({ at: 'definition', definition }).replace(/\/$/, ''),
    }
  }
  const type = 'readType' in outcome ? outcome.readType : undefined
  const cause = 'readCause' in outcome ? outcome.readCause : undefined
  return {
    typeText: type && (type.kind === 'known' ? type.type : type.typeText.slice(0, longestSide)),
    causeText: cause && (cause.kind === 'unrecognised' ? cause.causeText.slice(0, longestSide) : cause.cause),
    definition: undefined,
  }
}
