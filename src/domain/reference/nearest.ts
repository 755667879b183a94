import { edits } from './edits.ts'
import { type Definition, definitions } from './reference.ts'

const offered = 4
const longest = 40
const causeWeight = 1.5

/**
 * The four definitions nearest to a type and a cause that may both be misspelt, unknown or unsaid (empty
 * text), nearest first; the cause weighs more than the type. Help beside an answer, never an answer.
 */
export function nearest(typeText: string, causeText: string): readonly Definition[] {
  const type = fold(typeText)
  const cause = fold(causeText)
  return definitions
    .map((definition) => ({
      definition,
      distance:
        share(type, fold(definition.type)) + causeWeight * share(cause, fold(definition.cause ?? 'empty')),
    }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, offered)
    .map(({ definition }) => definition)
}

/** Whether at least half of the letters of two names agree in their places. */
export function areSimilar(one: string, other: string): boolean {
  return share(fold(one), fold(other)) <= 0.5
}

function fold(text: string): string {
  return text
    .slice(0, longest)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** 0 for equal texts up to 1 for texts with nothing in common; an empty text is equally far from all. */
function share(a: string, b: string): number {
  const longer = Math.max(a.length, b.length, 1)
  return edits(a, b, longer) / longer
}
