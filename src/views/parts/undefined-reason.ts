import type { PairOutcome } from '../../domain/phone-events/outcome.ts'
import { definitionsOfCause } from '../../domain/reference/reference.ts'
import { causeSaid, typeSaid } from './read-sides.ts'
import { listed } from './words.ts'

type UndefinedPair = Extract<PairOutcome, { kind: 'undefined-pair' }>

/** In short and in a sentence, why there is no definition. */
export function undefinedReason({ readType, readCause }: UndefinedPair): { title: string; sentence: string } {
  const type = typeSaid(readType)
  const cause = causeSaid(readCause)
  if (readType?.kind === 'unrecognised')
    return { title: 'Type not recognised', sentence: `“${type}” is none of the reference’s five types.` }
  if (readCause?.kind === 'unrecognised')
    return {
      title: 'Cause not recognised',
      sentence: `“${cause}” is neither a cause of the reference nor on FreeSWITCH’s list of causes.`,
    }
  if (readCause?.kind === 'known')
    return {
      title: type ? `Not defined for ${type}` : 'Not defined',
      sentence: `The reference defines ${cause} for ${listed(
        definitionsOfCause(readCause.cause).map((definition) => definition.type),
      )} only.`,
    }
  return {
    title: 'Not in the reference',
    sentence: type
      ? `${cause} is a FreeSWITCH cause. The reference does not say what it means with ${type}, or with any other type.`
      : `${cause} is a FreeSWITCH cause. The reference does not say what it means with any type.`,
  }
}
