import type { PairOutcome } from '../../../domain/phone-events/outcome.ts'
import { type Definition, definitionsOfCause } from '../../../domain/reference/reference.ts'
import { undefinedReason } from '../undefined-reason.ts'
import { clipped, counted, listed } from '../words.ts'

interface Reason {
  readonly title: string
  readonly sentence: string
  readonly offered?: readonly Definition[]
}

/** Why nothing is said of a row, and what it may be. */
export function reasonOf(outcome: Exclude<PairOutcome, { kind: 'defined' | 'mentioned' }>): Reason {
  switch (outcome.kind) {
    case 'needs-type': {
      const types = listed(outcome.candidates.map(({ type }) => type))
      return {
        title: 'Which type?',
        sentence: `This row has no type. The cause is defined for ${types}.`,
        offered: outcome.candidates,
      }
    }
    case 'needs-cause': {
      const { type, candidates } = outcome
      return candidates.length === 1
        ? {
            title: 'Is the cause empty?',
            sentence: `This row has no cause. ${type} is only defined with an empty one.`,
            offered: candidates,
          }
        : {
            title: 'Which cause?',
            sentence: `This row has no cause, and ${type} has ${counted(candidates.length, 'cause')}.`,
          }
    }
    case 'undefined-pair': {
      const { readCause } = outcome
      const reason = undefinedReason(outcome)
      return readCause?.kind === 'known' && readCause.cause !== null
        ? { ...reason, offered: definitionsOfCause(readCause.cause) }
        : reason
    }
    case 'unclear':
      return {
        title: 'Not clear',
        sentence: 'This row may say more than one pair, or a value is not a name.',
        offered: outcome.candidates.map(({ definition }) => definition),
      }
    case 'not-understood':
      return { title: 'Not understood', sentence: clipped(outcome.text) }
    default:
      return outcome satisfies never
  }
}
