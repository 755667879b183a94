import type { PairOutcome } from './outcome.ts'
import { outcomeOf, type Said } from './pair-outcome.ts'
import { readCause, readType } from './read-side.ts'
import { tidy } from './tidy.ts'

/** The values of two fields; an absent field is `undefined`, an empty one `''`. */
export function saidInFields(typeText: string | undefined, causeText: string | undefined): Said {
  const type = typeText === undefined ? undefined : readType(typeText)
  if (type) return causeText === undefined ? { type } : { type, cause: readCause(causeText) }
  if (causeText === undefined || causeText.trim() === '') return {}
  return { cause: readCause(causeText), isOpen: typeText !== undefined }
}

/** What two field values say together, as a link or a picker hands them over. Never throws. */
export function readPair(fields: { readonly typeText?: string; readonly causeText?: string }): PairOutcome {
  const { typeText, causeText } = fields
  return outcomeOf(
    saidInFields(
      typeText === undefined ? undefined : tidy(typeText),
      causeText === undefined ? undefined : tidy(causeText),
    ),
  )
}
