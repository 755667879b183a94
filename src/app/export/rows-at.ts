import type { RowPosition } from '../../domain/export/snapshot.ts'
import { countedIn, type Reading } from '../../views/export/reading.ts'

const longestRow = 2000

/** Some rows as the file writes them. Rejects where the file cannot be read any more. */
export async function rowsAt(
  file: Blob,
  reading: Reading,
  positions: readonly RowPosition[],
): Promise<readonly string[]> {
  const decoder = new TextDecoder(countedIn(reading)?.encoding ?? 'utf-8')
  return Promise.all(
    positions.map(async ({ byteStart, byteEnd }) =>
      decoder.decode(await file.slice(byteStart, Math.min(byteEnd, byteStart + longestRow)).arrayBuffer()),
    ),
  )
}
