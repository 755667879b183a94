import { PlainCsvSink } from '../plain-csv-sink.ts'
import type { Surveyed } from '../survey.ts'
import { DirectCounting, type DirectSizes, usualSizes } from './direct-counting.ts'
import type { DirectSheet } from './direct-sheet.ts'
import type { RowCounter } from './row-counter.ts'
import { RowTeller } from './row-teller.ts'

/**
 * Counts the rows of a sheet in its bytes, by two of their cells: rows like those above them are never read. Yields how
 * far it is, from 0 to 1, and answers what was found out about the sheet; `undefined` where that cannot be done, and the
 * sheet has to be read row by row instead: then nothing of the counter may be believed. Rejects with `Refused`.
 */
export async function* countDirectly<Told>(
  sheet: DirectSheet,
  surveyed: Surveyed | undefined,
  counter: RowCounter<Told>,
  sizes: DirectSizes = usualSizes,
): AsyncGenerator<number, Surveyed | undefined> {
  const sink = new PlainCsvSink(surveyed, {})
  const teller = new RowTeller({ sheet, styles: await sheet.styles() }, sink, counter)
  const pieces = sheet.pieces()[Symbol.asyncIterator]()
  const counting = new DirectCounting(teller, sink, counter, sizes)
  let read = 0
  try {
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) {
      read += next.value.length
      if (!(counting.push(next.value) && (await counting.settle()))) return undefined
      yield Math.min(1, read / Math.max(1, sheet.size))
    }
    return (await counting.finish()) && sink.isRight() ? sink.found() : undefined
  } finally {
    await pieces.return?.()
  }
}
