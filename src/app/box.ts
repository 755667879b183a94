import { storeOf } from './store.ts'

/** What stands in the box. Kept in memory alone: it holds names and numbers. */
export const boxText = storeOf('')

/** What stood there before something was put into it. */
export let replacedText = ''

/** How often something was put into the box. */
export let entry = 0

/** Whether the last letters came one by one. */
export let isTyped = false

/** Puts a text into the box that was not typed there: what it takes the place of can be brought back. */
export function putIntoBox(text: string, replaced = boxText.get()): void {
  replacedText = replaced || replacedText
  entry++
  isTyped = false
  boxText.set(text)
}

/** The same for what was picked by hand, which leaves the box as open as it was. */
export function pickIntoBox(text: string): void {
  replacedText = boxText.get()
  boxText.set(text)
}

export function typeIntoBox(text: string): void {
  if (text === '') replacedText = boxText.get()
  isTyped = true
  boxText.set(text)
}
