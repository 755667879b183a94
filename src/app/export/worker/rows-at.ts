import type { PartPosition } from '../../../domain/export/together.ts'
import { decode } from './decode.ts'
import type { Source } from './sources.ts'

const longestRow = 2000

/** Some rows of workbooks and archives as they are read, in the order of the positions. Rejects where one cannot be read. */
export async function rowsAt(
  sources: readonly Source[],
  positions: readonly PartPosition[],
): Promise<readonly string[]> {
  const rows = positions.map(() => '')
  for (const source of sources) {
    const wanted = [...positions.entries()].filter(([, { part }]) => part === source.part)
    if (wanted.length === 0) continue
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
      if (at >= last) break
    }
  }
  return rows
}
