import { notice } from '../notice.ts'
import type { Handed } from './handed.ts'

const failed = (
  <p className="wrap note mt-4" data-warn role="alert">
    The part of this page that reads files didn’t load. Nothing was read: try again, or reload the page.
  </p>
)

/** What was handed over before, until it is shown: each begins behind it, so that the last one is what is seen. */
let before: Promise<void> = Promise.resolve()

/** Reads files and shows what they hold, as an entry of its own in the history. Never rejects. */
export function explainFiles(handed: Handed): Promise<void> {
  before = before.then(() => explained(handed))
  return before
}

/** Fetches what reads files while somebody still drags or chooses them: over a slow line that takes longer than reading. */
export function expectFiles(): void {
  const ready = import('./export-part.tsx').then((part) => part.makeReady())
  // Whoever hands files over tries again, and is told if it fails once more.
  ready.catch(() => {})
}

async function explained(handed: Handed): Promise<void> {
  try {
    const part = await import('./export-part.tsx')
    if (notice.get() === failed) notice.set(undefined)
    await part.begin(handed)
  } catch {
    notice.set(failed)
  }
}
