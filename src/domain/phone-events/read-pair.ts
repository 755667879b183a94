import type { PairOutcome } from './outcome.ts'
import type { Field } from './reading.ts'
import { saidIn } from './said.ts'
import { tidy } from './tidy.ts'
import { outcomeOf } from './verdict.ts'

/** What two field values say together, as a link or a picker hands them over; an absent field is left out. Never throws. */
export function readPair(values: { readonly typeText?: string; readonly causeText?: string }): PairOutcome {
  const typeText = values.typeText === undefined ? undefined : tidy(values.typeText)
  const causeText = values.causeText === undefined ? undefined : tidy(values.causeText)
  const isBlank = typeText?.trim() === '' && (causeText ?? '').trim() === ''
  const fields = [
    ...(typeText === undefined || isBlank ? [] : [fieldOf('type', typeText)]),
    ...(causeText === undefined || isBlank || (typeText === undefined && causeText.trim() === '')
      ? []
      : [fieldOf('cause', causeText)]),
  ]
  return outcomeOf(saidIn({ line: 1, start: 0, end: 0, fields }, {}))
}

function fieldOf(field: 'type' | 'cause', text: string): Field {
  return { field, text, start: 0, end: text.length, isAccounted: true }
}
