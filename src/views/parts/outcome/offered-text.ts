import type { Definition } from '../../../domain/reference/reference.ts'
import { callbackText, pairText } from '../answer-text.ts'

/** A question with the definitions it offers, a line each. */
export function offeredText(question: string, definitions: readonly Definition[]): string {
  const lines = definitions.map(
    (definition) =>
      `- ${pairText(definition)}: ${definition.ours.summary} (our reading). Callback? ${callbackText(definition.callback)}`,
  )
  return [question, ...lines].join('\n')
}
