import type { PairOutcome } from '../../domain/phone-events/outcome.ts'
import { definitionsOfCause } from '../../domain/reference/reference.ts'
import { telephonyOf } from '../../domain/reference/telephony.ts'
import { causeSaid, typeSaid } from './read-sides.ts'
import { clipped, listed } from './words.ts'

type UndefinedPair = Extract<PairOutcome, { kind: 'undefined-pair' }>

/** In short and in a sentence, why there is no definition. */
export function undefinedReason({ readType, readCause }: UndefinedPair): { title: string; sentence: string } {
  const type = clipped(typeSaid(readType) ?? '')
  const cause = clipped(causeSaid(readCause) ?? '')
  if (readType?.kind === 'unrecognised')
    return { title: 'Type not recognised', sentence: `“${type}” is none of the reference’s five types.` }
  switch (readCause?.kind) {
    case 'known': {
      const types = listed(definitionsOfCause(readCause.cause).map((definition) => definition.type))
      return {
        title: type ? `Not defined for ${type}` : 'Not defined',
        sentence: `The reference defines ${cause} for ${types} only.`,
      }
    }
    case 'telephony':
      return {
        title: 'Not in the reference',
        sentence: `A FreeSWITCH cause (number ${telephonyOf(cause)?.number}). The reference does not say what it means with ${type || 'any type'}.`,
      }
    default:
      return {
        title: 'Cause not recognised',
        sentence: `“${cause}” is neither a cause of the reference nor on FreeSWITCH’s list of causes.`,
      }
  }
}
