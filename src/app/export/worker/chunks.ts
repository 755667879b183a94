/** Small at first, so that something is counted at once; then as much as reads fastest. */
const firstBytes = 1 << 18
const mostBytes = 1 << 22

/** A file's bytes from its start, the next ones asked for while these are read. Rejects where it cannot be read. */
export async function* chunksOf(file: Blob): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let size = firstBytes
  let next = bytesAt(file, 0, size)
  for (let at = 0; at < file.size; ) {
    const bytes = await next
    at += bytes.length
    size = mostBytes
    if (at < file.size) next = bytesAt(file, at, size)
    yield bytes
  }
}

async function bytesAt(file: Blob, at: number, size: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(await file.slice(at, at + size).arrayBuffer())
  if (bytes.length === 0 && at < file.size) throw new Error('The file has become shorter')
  return bytes
}
