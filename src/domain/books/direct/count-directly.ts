import { PlainCsvSink } from '../plain-csv-sink.ts'
import type { Surveyed } from '../survey.ts'
import { DirectCounting, type DirectSizes, usualSizes } from './direct-counting.ts'
import type { DirectSheet } from './direct-sheet.ts'
import type { RowCounter } from './row-counter.ts'
import { RowTeller } from './row-teller.ts'

/** Bytes between two words of how far it is. */
const between = 1 << 20

/**
 * Counts the rows of a sheet in its bytes, by two of their cells: rows like those above them are never read. Answers
 * what was found out about the sheet; `undefined` where that cannot be done, and the sheet has to be read row by row
 * instead: then nothing of the counter may be believed. Rejects with `Refused`.
 * @param tell hears now and then how far it is, from 0 to 1
 */
export async function countDirectly<Told>(
  sheet: DirectSheet,
  surveyed: Surveyed | undefined,
  counter: RowCounter<Told>,
  tell: (part: number) => void,
  sizes: DirectSizes = usualSizes,
): Promise<Surveyed | undefined> {
  if (surveyed && surveyed.facts.inOneCell > 0) return undefined
  const sink = new PlainCsvSink(surveyed, {})
  // Where they cannot be read, whoever asks for them next hears of it.
  sheet.texts([]).catch(() => {})
  const teller = new RowTeller({ sheet, styles: await sheet.styles() }, sink, counter)
  const counting = new DirectCounting(teller, sink, counter, sizes)
  let read = 0
  let told = 0
  let isGoing = true
  const settle = async () => {
    isGoing = await counting.settle()
    return isGoing
  }
  await sheet.pour((piece) => {
    read += piece.length
    isGoing = counting.push(piece)
    if (isGoing && read > told + between) {
      told = read
      counting.catchUp()
      tell(Math.min(1, read / Math.max(1, sheet.size)))
    }
    return isGoing && counting.hasToSettle ? settle() : isGoing
  })
  return isGoing && (await counting.finish()) && sink.isRight() ? sink.found() : undefined
}
