import type { RowsRead } from '../../../domain/analysis/asked.ts'
import type { CountedTable } from '../../../domain/analysis/keeper.ts'
import type { KeptTable } from '../../../domain/analysis/kept-table.ts'
import { cellsOfRow } from '../../../domain/analysis/row-text.ts'
import { decode } from './decode.ts'
import { rowsAt } from './rows-at.ts'
import type { Source } from './sources.ts'

/** Rows by their numbers, read again from where they stand. Rejects where one cannot be read. */
export async function keptRows(
  sources: readonly Source[],
  { places, pairOf }: KeptTable,
  numbers: readonly number[],
  counted: CountedTable,
): Promise<RowsRead['rows']> {
  const positions = numbers.map((row) => {
    const byteStart = places.starts[row] ?? 0
    const line = places.lines[row] ?? 0
    const source = places.sourceStarts.findLastIndex((start) => start <= row)
    return {
      line,
      byteStart,
      byteEnd: byteStart + (places.lengths[row] ?? 0),
      part: sources[source]?.part ?? -1,
    }
  })
  const file = sources[0]?.file
  const texts = file
    ? await Promise.all(
        positions.map(async ({ byteStart, byteEnd }) => {
          const bytes = new Uint8Array(await file.slice(byteStart, byteEnd).arrayBuffer())
          return textIn(bytes, counted)
        }),
      )
    : await rowsAt(sources, positions)
  return positions.map(({ line }, at) => ({
    line,
    cells: cellsOfRow(texts[at] ?? '', counted),
    pair: pairOf[numbers[at] as number] ?? 0,
  }))
}

const wide = { 'utf-16le': new TextDecoder('utf-16le'), 'utf-16be': new TextDecoder('utf-16be') }

function textIn(bytes: Uint8Array, { encoding }: CountedTable): string {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return wide[encoding].decode(bytes)
  return decode(bytes, encoding)
}
