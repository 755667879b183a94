import { causeLabel, type Definition } from '../domain/reference/reference.ts'
import { callbackText } from '../views/parts/answer-text.ts'

/** A definition as the status region says it. Its summary is our reading, and is called so. */
export function sayDefinition({ type, cause, ours, callback }: Definition): string {
  return `${type}, ${sayCause(cause)}. Our reading: ${ours.summary}. Callback? ${callbackText(callback)}.`
}

export function sayCause(cause: string | null): string {
  return cause === null ? 'empty cause' : causeLabel(cause)
}
