/** Packed bytes unpacked at a time: of a longer piece nothing could be read before all of it was unpacked. */
const step = 1 << 16

/**
 * What a gzip file unpacks to. Fails as the file does, or where its length or its check does not fit. Not every browser
 * lets a stream be walked over by itself; and a generator between would cost half of what unpacking does, as there are
 * thousands of pieces.
 */
export function gunzip(packed: Blob): AsyncIterable<Uint8Array<ArrayBuffer>> {
  return { [Symbol.asyncIterator]: () => piecesOf(packed) }
}

function piecesOf(packed: Blob): AsyncIterator<Uint8Array<ArrayBuffer>> {
  const cut = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(piece, to) {
      for (let at = 0; at < piece.length; at += step) to.enqueue(piece.subarray(at, at + step))
    },
  })
  const reader = packed.stream().pipeThrough(cut).pipeThrough(new DecompressionStream('gzip')).getReader()
  return {
    next: () => reader.read() as Promise<IteratorResult<Uint8Array<ArrayBuffer>>>,
    async return() {
      // Of no use any more; where it has failed, that is known already.
      reader.cancel().catch(() => {})
      return { done: true, value: undefined }
    },
  }
}
