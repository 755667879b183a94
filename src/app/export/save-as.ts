import { savedNameOf } from '../../views/export/reading.ts'
import type { ExportJob } from './export-job.ts'

/** Where a file is written to, piece by piece. */
export interface Target {
  readonly write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>
  readonly close: () => Promise<void>
  readonly abandon: () => Promise<void>
}

type Picker = (options: { suggestedName: string }) => Promise<FileSystemFileHandle>

/**
 * Straight to the disk where the browser can, so that the file may be larger than memory; else put together as
 * a Blob, which browsers keep on disk themselves, and downloaded. `undefined` where the reader called it off.
 */
export async function saveAs(name: string): Promise<Target | undefined> {
  const picker: Picker | undefined = Reflect.get(window, 'showSaveFilePicker')
  if (!picker) return asDownload(name)
  try {
    const handle = await picker.call(window, { suggestedName: name })
    const stream = await handle.createWritable()
    return {
      write: (bytes) => stream.write(bytes),
      close: () => stream.close(),
      abandon: () => stream.abort(),
    }
  } catch (error) {
    // In a frame, or where a policy forbids it, the picker is there and refuses.
    return error instanceof DOMException && error.name === 'AbortError' ? undefined : asDownload(name)
  }
}

const types: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  svg: 'image/svg+xml',
  png: 'image/png',
}

/** Parts are joined now and then: a browser moves a Blob out of memory, and many small ones it does not. */
function asDownload(name: string): Target {
  let parts: BlobPart[] = []
  return {
    async write(bytes) {
      parts.push(bytes)
      if (parts.length === 64) parts = [new Blob(parts)]
    },
    async close() {
      const url = URL.createObjectURL(
        new Blob(parts, { type: types[name.split('.').pop() ?? ''] ?? 'text/csv' }),
      )
      const link = document.createElement('a')
      link.href = url
      link.download = name
      link.click()
      setTimeout(() => URL.revokeObjectURL(url), 60_000)
    },
    async abandon() {
      parts = []
    },
  }
}

/** The name of a file that is made of the one looked at. */
export function savedName(job: Pick<ExportJob, 'readings' | 'at'>, ending: string): string {
  return savedNameOf(job.readings.get()[job.at.get()], ending)
}
