import type { Reading } from '../../views/export/reading.ts'
import { counted, digits } from '../../views/parts/words.ts'
import { announce, settled } from '../announcements.ts'

/** What was counted last, and when it was to be said. */
let totalsSaid = { words: '', at: Number.NEGATIVE_INFINITY }

export function sayReading({ state, snapshot }: Reading): void {
  // A refusal is an alert on the page, which is spoken by itself.
  if (state !== 'done' || snapshot?.state !== 'table') return
  const { rows, totals } = snapshot.table
  const words = [
    counted(rows, 'row'),
    `${digits(totals.explained)} explained`,
    `${digits(totals.undefined)} not explained`,
    `${digits(totals.unreadable)} not read`,
  ].join(', ')
  totalsSaid = { words, at: performance.now() }
  announce(words)
}

/** What the page asks once the rows are kept, behind the totals where those have not been said yet. */
export function sayQuestion(question: string): void {
  const { words, at } = totalsSaid
  announce(performance.now() < at + settled ? `${words}. ${question}` : question)
}
