import type { PartPosition } from '../../../domain/export/together.ts'
import { decode } from './decode.ts'
import type { Source } from './sources.ts'

const longestRow = 2000
const lineFeed = 10

/** Some rows of workbooks and archives as they are read, in the order of the positions. Rejects where one cannot be read. */
export async function rowsAt(
  sources: readonly Source[],
  positions: readonly PartPosition[],
): Promise<readonly string[]> {
  const rows = positions.map(() => '')
  for (const source of sources) {
    const wanted = [...positions.entries()].filter(([, { part }]) => part === source.part)
    if (wanted.length === 0) continue
    if (source.options.isSheet) await takeLines(source, wanted, rows)
    else await takeBytes(source, wanted, rows)
  }
  return rows
}

async function takeBytes(
  source: Source,
  wanted: readonly (readonly [number, PartPosition])[],
  rows: string[],
): Promise<void> {
  const last = Math.max(...wanted.map(([, { byteEnd }]) => byteEnd))
  const { pieces } = await source.open('for sure')
  let at = 0
  for await (const { bytes } of pieces) {
    for (const [index, { byteStart, byteEnd }] of wanted) {
      const start = Math.max(0, byteStart - at)
      const end = Math.min(byteEnd, byteStart + longestRow) - at
      // A row may begin in one piece and end in the next; cut between two bytes of a letter it is no matter here.
      if (end > 0 && start < bytes.length) rows[index] += decode(bytes.subarray(start, end), 'utf-8')
    }
    at += bytes.length
    if (at >= last) return
  }
}

/** A sheet is written down with a line for each of its rows, and pieces end where lines do. */
async function takeLines(
  source: Source,
  wanted: readonly (readonly [number, PartPosition])[],
  rows: string[],
): Promise<void> {
  const byLine = new Map<number, number[]>()
  for (const [index, { line }] of wanted) byLine.set(line, [...(byLine.get(line) ?? []), index])
  const last = Math.max(...byLine.keys())
  const { pieces } = await source.open('for sure')
  let line = 1
  for await (const { bytes } of pieces) {
    let at = 0
    for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, at)) {
      const indexes = byLine.get(line)
      if (indexes) {
        const row = decode(bytes.subarray(at, Math.min(end, at + longestRow)), 'utf-8')
        for (const index of indexes) rows[index] = row.replace('\ufeff', '')
      }
      if (line === last) return
      at = end + 1
      line++
    }
  }
}
