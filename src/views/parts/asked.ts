import type { PairOutcome } from '../../domain/phone-events/outcome.ts'
import { nearest } from '../../domain/reference/nearest.ts'
import type { Definition } from '../../domain/reference/reference.ts'
import { callbackText, columnNotDefined } from './answer-text.ts'
import { causeSaid } from './read-sides.ts'
import { clipped, listed } from './words.ts'

/** What the page asks and says beside an answer: one wording for the eye, the ear and the clipboard. */

type Of<Kind extends PairOutcome['kind']> = Extract<PairOutcome, { kind: Kind }>

/** What follows the cause that needs a type. */
export function typeQuestion({ candidates }: Of<'needs-type'>): string {
  return candidates.length === 1
    ? `is defined only for ${candidates[0]?.type}. Does your record show that type?`
    : `means different things for ${listed(candidates.map(({ type }) => type))}. Which type does your record show?`
}

/** Whether Callback? hangs on the type; nothing where there is one. */
export function callbackOfTypes({ candidates }: Of<'needs-type'>): string {
  if (candidates.length < 2) return ''
  const marked = candidates.filter(({ callback }) => callback)
  if (marked.length > 0 && marked.length < candidates.length)
    return `Callback? differs too: only ${listed(marked.map(({ type }) => type))} is marked Yes.`
  const all = candidates.length === 2 ? 'both types' : 'all these types'
  return `Callback? is the same for ${all}: ${callbackText(marked.length > 0 || null)}. ${columnNotDefined}`
}

/** What follows the type that needs a cause. */
export function causeQuestion({ candidates }: Of<'needs-cause'>): string {
  return candidates.length === 1
    ? 'has only one defined cause. Does your record show it?'
    : `has ${candidates.length} causes. Which one does your record show?`
}

/** Why one side was enough, where only one was said. */
export function onlyChoice({ definition, readType, readCause }: Of<'defined'>): string | undefined {
  if (!readType) return `You gave no type, but ${definition.cause} is defined only for ${definition.type}.`
  if (!readCause) return `You gave no cause, but ${definition.type} has only one definition.`
  return undefined
}

export const notMeant = 'Not what you meant?'

/** What a corrected cause may have been instead, under the same type. */
export function alternatives({ definition, readCause }: Of<'defined'>): readonly Definition[] {
  if (readCause?.kind !== 'known' || readCause.correctedFrom === undefined) return []
  return nearest(definition.type, readCause.correctedFrom)
    .filter((other) => other !== definition && other.type === definition.type)
    .slice(0, 2)
}

/** What is not defined, as it was said. Example: "USER_BUSY for All Busy". */
export function notDefined({ readType, readCause }: Of<'undefined-pair'>): string {
  const type = readType && (readType.kind === 'known' ? readType.type : `“${clipped(readType.typeText)}”`)
  const cause = causeSaid(readCause)
  return [cause && clipped(cause), type].flatMap((side) => side ?? []).join(' for ')
}

export const mentionedWords = {
  title: 'Your text mentions this pair',
  note: 'Other words stand with it, so we can’t tell whether it describes your call. Check the record.',
}

export const notUnderstood = 'We couldn’t find a type and a cause in this text'
