import { type SheetToWrite, xlsxOf } from '../../../domain/books/xlsx-writer.ts'
import { explainer } from '../../../domain/export/explainer.ts'
import type { Order } from '../messages.ts'
import type { Source } from './sources.ts'
import { gzip } from './tools.ts'

type Explain = Extract<Order, { order: 'explain' }>

/** How far it is, told to whoever writes; and whether each source could be written. */
interface Progress {
  part: number
  isWhole: boolean
}

/**
 * Writes rows down with what they mean: a source as CSV in its own encoding, sheets as the sheets of a workbook.
 * Whether all of them could be. Rejects where a source cannot be read to its end.
 */
export async function explain(
  sources: readonly Source[],
  order: Explain,
  write: (bytes: Uint8Array, part: number) => Promise<void>,
): Promise<boolean> {
  const progress: Progress = { part: 0, isWhole: true }
  const written = sources.map((source, index): SheetToWrite => {
    const done = (part: number) => {
      progress.part = (index + part) / sources.length
    }
    return { name: source.name, csv: explainedCsv(source, order, progress, done) }
  })
  const pieces = order.as === 'xlsx' ? xlsxOf(written, gzip) : joinedCsv(written)
  for await (const bytes of pieces) await write(bytes, progress.part)
  return progress.isWhole
}

async function* joinedCsv(sheets: readonly SheetToWrite[]): AsyncGenerator<Uint8Array> {
  for (const { csv } of sheets) yield* csv
}

async function* explainedCsv(
  source: Source,
  { as, base, guardTheirs, names, forExcel = false }: Explain,
  progress: Progress,
  done: (part: number) => void,
): AsyncGenerator<Uint8Array> {
  // Texts of a workbook are texts: nothing has to be disarmed.
  const isGuarded = guardTheirs && as === 'csv'
  const explaining = explainer({ ...source.options, base, guardTheirs: isGuarded, names, forExcel })
  const { pieces, hasEnds = false } = await source.open('to be saved', explaining.ends)
  for await (const { bytes, part } of pieces) {
    yield hasEnds ? bytes : explaining.push(bytes)
    done(part)
  }
  yield explaining.finish()
  if (explaining.explained().state !== 'explained') progress.isWhole = false
}
