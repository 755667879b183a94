import { storeOf } from './store.ts'

/** What stands in the box. Kept in memory alone: it holds names and numbers. */
export const boxText = storeOf('')

/** What stood there before it. */
let replaced = ''

/** Puts a text into the box that was not typed there: what it takes the place of can be brought back. */
export function putIntoBox(text: string): void {
  const before = boxText.get()
  if (!text.startsWith(before)) replaced = before
  boxText.set(text)
}

export function replacedText(): string {
  return replaced
}
