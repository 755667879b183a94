/** A file's bytes, or a part of them: a Blob is one. */
export interface Bytes {
  readonly size: number
  /** @param end exclusive */
  slice(start: number, end: number): Bytes
  arrayBuffer(): Promise<ArrayBuffer>
}

/** What a browser can do and the domain cannot by itself. */
export interface Tools {
  /**
   * Unpacks a gzip file that is put together from pieces. Rejects where its length or its check does not fit.
   */
  gunzip(pieces: readonly (Uint8Array | Bytes)[]): AsyncIterable<Uint8Array>
  /** Bytes as text; what is not valid becomes U+FFFD. The encoding is one that browsers know by this name. */
  decode(bytes: Uint8Array, encoding: string): string
  /** Keeps bytes where any of them can be read again. */
  keep(pieces: AsyncIterable<Uint8Array>): Promise<Bytes>
}

/** Read at a time. */
const piece = 1 << 20

export async function bytesAt(file: Bytes, start: number, end: number): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(start, end).arrayBuffer())
}

/** A file from its start, piece by piece. */
export async function* piecesOf(file: Bytes): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += piece) yield await bytesAt(file, at, Math.min(file.size, at + piece))
}

/** All of them in one. Rejects with `Refused` where they are more than `most`. */
export async function joined(
  pieces: AsyncIterable<Uint8Array>,
  most: number,
  tooMany: () => Error,
): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  let length = 0
  for await (const bytes of pieces) {
    length += bytes.length
    if (length > most) throw tooMany()
    all.push(bytes.slice())
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const bytes of all) {
    whole.set(bytes, at)
    at += bytes.length
  }
  return whole
}
