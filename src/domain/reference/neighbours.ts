import { type Definition, definitionsOfType } from './reference.ts'

/** The definitions before and after within the same type, in the source's order. */
export function neighbours(definition: Definition): { previous?: Definition; next?: Definition } {
  const siblings = definitionsOfType(definition.type)
  const at = siblings.indexOf(definition)
  return { previous: siblings[at - 1], next: siblings[at + 1] }
}
