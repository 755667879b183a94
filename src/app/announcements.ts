import { storeOf } from './store.ts'

/** What the page's one status region says. */
export const announcement = storeOf('')

const pause = 400
const unheard = '\u00a0'
let waiting: ReturnType<typeof setTimeout> | undefined

/**
 * Says a sentence once things have settled; of several in quick succession only the last, and only that is made.
 */
export function announce(said: string | (() => string)): void {
  clearTimeout(waiting)
  waiting = setTimeout(() => {
    const sentence = typeof said === 'string' ? said : said()
    // The same sentence again is no change to a screen reader, so it is told apart by what nobody hears.
    announcement.set(announcement.get() === sentence ? `${sentence}${unheard}` : sentence)
  }, pause)
}
