import type { Unclear } from '../../domain/phone-events/outcome.ts'
import { causeSaid, typeSaid } from './read-sides.ts'
import { clipped } from './words.ts'

/** How many meanings of an unclear text are offered. */
export const mostOffered = 6

/** What is asked where a text can mean several things, and what to do. */
export function unclearQuestion({ why, readType, readCause, candidates }: Unclear): {
  question: string
  note: string
} {
  const [type, cause] = [typeSaid(readType), causeSaid(readCause)]
  const known =
    type === undefined
      ? cause === undefined
        ? ''
        : `The cause is ${clipped(cause)}. `
      : `The type is ${clipped(type)}. `
  const side =
    cause === undefined && type !== undefined
      ? 'Hangup Causes'
      : type === undefined && cause !== undefined
        ? 'Missed Call Types'
        : 'values'
  switch (why) {
    case 'two-values':
      return {
        question: `Your text gives two ${side}. Which one belongs to this call?`,
        note: `${known}Check the record.`,
      }
    case 'left-over':
      if (candidates.length === 1)
        return {
          question: `Your text also names a ${side.slice(0, -1)}. Is it this call’s?`,
          note: `${known}Check the record.`,
        }
      return {
        question: `Your text names more ${side} than one call has. Which one belongs to this call?`,
        note: `${known}Check the record.`,
      }
    case 'two-readings':
      return {
        question: 'Your text can be read in two ways. Which one does your record show?',
        note: 'Each reading is complete, and they differ.',
      }
    case 'not-a-name':
      return {
        question: `${[readType, readCause].flatMap((read) => (read?.kind === 'unrecognised' ? [`“${clipped('typeText' in read ? read.typeText : read.causeText)}”`] : [])).join(' and ')} is not a name we know.`,
        note:
          candidates.length > 0
            ? 'Did your record show one of these?'
            : `${known}Copy the value from the record again, or pick it from the lists above.`,
      }
    default:
      return why satisfies never
  }
}
