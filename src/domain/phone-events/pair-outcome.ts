import { definitionsOfCause, definitionsOfType, resolve } from '../reference/reference.ts'
import type { PairOutcome, ReadCause, ReadType } from './outcome.ts'

/**
 * One pair as it was said. A side that is absent was not said; `isOpen` where it may have been and was not read, or its
 * field was left empty: then it is asked for, even where the reference leaves one choice.
 */
export interface Said {
  readonly type?: ReadType
  readonly cause?: ReadCause
  readonly isOpen?: boolean
}

/** What a pair says, by the reference alone. Never throws. */
export function outcomeOf({ type, cause, isOpen }: Said): PairOutcome {
  if (!type && !cause) return { kind: 'not-understood', text: '' }
  if (!type)
    return cause?.kind === 'known' ? causeAlone(cause, isOpen) : { kind: 'undefined-pair', readCause: cause }
  if (!cause)
    return type.kind === 'known' ? typeAlone(type, isOpen) : { kind: 'undefined-pair', readType: type }
  const definition =
    type.kind === 'known' && cause.kind === 'known' ? resolve(type.type, cause.cause) : undefined
  return definition
    ? { kind: 'defined', definition, readType: type, readCause: cause }
    : { kind: 'undefined-pair', readType: type, readCause: cause }
}

function causeAlone(cause: Extract<ReadCause, { kind: 'known' }>, isOpen = false): PairOutcome {
  const candidates = definitionsOfCause(cause.cause)
  const [only] = candidates
  return only && candidates.length === 1 && !isOpen
    ? { kind: 'defined', definition: only, readCause: cause }
    : { kind: 'needs-type', cause: cause.cause, readCause: cause, candidates }
}

function typeAlone(type: Extract<ReadType, { kind: 'known' }>, isOpen = false): PairOutcome {
  const candidates = definitionsOfType(type.type)
  const [only] = candidates
  return only && candidates.length === 1 && !isOpen
    ? { kind: 'defined', definition: only, readType: type }
    : { kind: 'needs-cause', type: type.type, readType: type, candidates }
}
