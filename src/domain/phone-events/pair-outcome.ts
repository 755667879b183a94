import { definitionsOfCause, definitionsOfType, resolve } from '../reference/reference.ts'
import type { PairOutcome, ReadCause, ReadType } from './outcome.ts'

/** One pair as it was said. A side that is absent was not said; `blankType` is a type field left empty. */
export interface Said {
  readonly type?: ReadType
  readonly cause?: ReadCause
  readonly blankType?: boolean
}

/** What a pair says, by the reference alone. Never throws. */
export function outcomeOf({ type, cause, blankType }: Said): PairOutcome {
  if (!type && !cause) return { kind: 'not-understood', text: '' }
  if (!type)
    return cause?.kind === 'known'
      ? causeAlone(cause, blankType)
      : { kind: 'undefined-pair', readCause: cause }
  if (!cause) return type.kind === 'known' ? typeAlone(type) : { kind: 'undefined-pair', readType: type }
  const definition =
    type.kind === 'known' && cause.kind === 'known' ? resolve(type.type, cause.cause) : undefined
  return definition
    ? { kind: 'defined', definition, readType: type, readCause: cause }
    : { kind: 'undefined-pair', readType: type, readCause: cause }
}

/** A field that says it is empty leaves the choice open even where one type alone defines the cause. */
function causeAlone(cause: Extract<ReadCause, { kind: 'known' }>, blankType = false): PairOutcome {
  const candidates = definitionsOfCause(cause.cause)
  const [only] = candidates
  return only && candidates.length === 1 && !blankType
    ? { kind: 'defined', definition: only, readCause: cause }
    : { kind: 'needs-type', cause: cause.cause, readCause: cause, candidates }
}

function typeAlone(type: Extract<ReadType, { kind: 'known' }>): PairOutcome {
  const candidates = definitionsOfType(type.type)
  const [only] = candidates
  return only && candidates.length === 1
    ? { kind: 'defined', definition: only, readType: type }
    : { kind: 'needs-cause', type: type.type, readType: type, candidates }
}
