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
    return { title: 'Type not recognised', sentence: `“${type}” is not one of the five Missed Call Types.` }
  switch (readCause?.kind) {
    case 'known': {
      const types = listed(definitionsOfCause(readCause.cause).map((definition) => definition.type))
      return {
        title: type ? `Not defined for ${type}` : 'Not defined',
        sentence: `${cause} is defined only for ${types}.`,
      }
    }
    case 'telephony':
      return {
        title: 'Not in the reference',
        sentence: `This is a FreeSWITCH cause (number ${telephonyOf(cause)?.number}). The reference doesn’t say what it means for ${type || 'any type'}.`,
      }
    default:
      return {
        title: 'Cause not recognised',
        sentence: `“${cause}” is not a hangup cause in the reference or on FreeSWITCH’s list.`,
      }
  }
}
