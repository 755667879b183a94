/** Bytes read at a time. */
const size = 1 << 21

/** Readers under way. Chromium 156 forgets one that is held by nothing but the wait for its bytes, which never come then. */
const underWay = new Set<ReadableStreamBYOBReader | ReadableStreamDefaultReader>()

/**
 * A file's bytes from its start. A chunk is good until the next one is asked for: they are read into the same
 * memory, which is three times as fast as new memory for each. Rejects where the file cannot be read.
 */
export async function* chunksOf(file: Blob): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const byteReader = byteReaderOf(file)
  const reader = byteReader ?? file.stream().getReader()
  underWay.add(reader)
  try {
    yield* byteReader ? intoOneMemory(byteReader) : newChunks(reader as ReadableStreamDefaultReader)
  } finally {
    underWay.delete(reader)
    // Read no further; where it has failed, that is known already.
    reader.cancel().catch(() => {})
  }
}

/** Not every browser lets its files be read into given memory. */
function byteReaderOf(file: Blob): ReadableStreamBYOBReader | undefined {
  try {
    return file.stream().getReader({ mode: 'byob' })
  } catch {
    return undefined
  }
}

async function* intoOneMemory(reader: ReadableStreamBYOBReader): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let memory = new ArrayBuffer(size)
  for (;;) {
    const { done, value } = await reader.read(new Uint8Array(memory))
    if (done) return
    yield value
    memory = value.buffer
  }
}

async function* newChunks(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value
}
