import { causeLabel, type Definition } from '../domain/reference/reference.ts'

/** A definition as the status region says it, in a sentence or two. */
export function sayDefinition({ type, cause, ours, callback }: Definition): string {
  return `${type}, ${sayCause(cause)}: ${ours.summary}. Callback ${callback ? 'yes' : 'not marked'}.`
}

export function sayCause(cause: string | null): string {
  return cause === null ? 'empty cause' : causeLabel(cause)
}
