import { storeOf } from './store.ts'

/** What the page's one status region says. */
export const announcement = storeOf('')

/** How long nothing has changed for, in milliseconds. */
export const settled = 400
/** How long somebody who types has stopped for, in milliseconds: as GOV.UK's autocomplete waits before it speaks. */
export const stopped = 1400
const unheard = '\u00a0'
let waiting: ReturnType<typeof setTimeout> | undefined
let pending: string | (() => string) = ''

/**
 * Says a sentence once things have settled; of several in quick succession only the last, and only that is made.
 * @param after milliseconds without another
 */
export function announce(said: string | (() => string), after = settled): void {
  clearTimeout(waiting)
  pending = said
  waiting = setTimeout(() => {
    const sentence = typeof said === 'string' ? said : said()
    pending = ''
    // The same sentence again is no change to a screen reader, so it is told apart by what nobody hears.
    if (sentence) announcement.set(announcement.get() === sentence ? `${sentence}${unheard}` : sentence)
  }, after)
}

/** Says soon what waits to be said, if anything. */
export function hurry(): void {
  if (pending) announce(pending)
}
