import { storeOf } from './store.ts'

/** What stands in the box. Kept in memory alone: it holds names and numbers. */
export const boxText = storeOf('')

/** What stood there before something was put into it. */
export let replacedText = ''

/** Puts a text into the box that was not typed there: what it takes the place of can be brought back. */
export function putIntoBox(text: string): void {
  replacedText = boxText.get()
  boxText.set(text)
}
