import { reloadOnce } from './carry.ts'
import { storeOf } from './store.ts'
import type { WholeReader } from './whole-reader-part.ts'

/**
 * All that reads a paste beyond a plain pair, and shows what is no single definition. Loaded at the first sign
 * of use, so that a page can answer a plain pair with less.
 */
export const wholeReader = storeOf<WholeReader | undefined>(undefined)

/** Whether the last attempt to load it failed. */
export const readerFailed = storeOf(false)

let loading: Promise<void> | undefined

/** Never rejects: a failure is shown where it matters, and the next sign of use tries again. */
export function loadWholeReader(): Promise<void> {
  loading ??= import('./whole-reader-part.ts').then(
    (part) => {
      readerFailed.set(false)
      wholeReader.set(part.wholeReader)
    },
    () => {
      loading = undefined
      readerFailed.set(true)
      // Where the host is not there either, the page says that a part did not load.
      return reloadOnce().catch(() => {})
    },
  )
  return loading
}
