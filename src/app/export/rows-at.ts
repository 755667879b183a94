import type { RowPosition } from '../../domain/export/snapshot.ts'
import type { PartPosition } from '../../domain/export/together.ts'
import { countedIn, type Reading } from '../../views/export/reading.ts'
import type { Told } from './book-readings.ts'
import { startWorker } from './start-worker.ts'

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

/** Rows of workbooks and archives, which have no bytes of their own in the file. Rejects where they cannot be read. */
export function rowsOfParts(
  { file, parts }: Told,
  positions: readonly PartPosition[],
): Promise<readonly string[]> {
  if (!file) return Promise.resolve([])
  return new Promise((resolve, reject) => {
    startWorker({ order: 'show rows', file, parts, positions }, reject, (report) => {
      if (report.kind === 'rows') resolve(report.rows)
      else reject(new Error('The file could not be read again'))
    })
  })
}
