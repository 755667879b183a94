/** Packed bytes unpacked at a time: of a longer piece nothing could be read before all of it was unpacked. */
const step = 1 << 16

/** Reads what a gzip file unpacks to. Fails as the file does, or where its length or its check does not fit. */
export function gunzip(packed: Blob): ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>> {
  const cut = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(piece, to) {
      for (let at = 0; at < piece.length; at += step) to.enqueue(piece.subarray(at, at + step))
    },
  })
  return packed.stream().pipeThrough(cut).pipeThrough(new DecompressionStream('gzip')).getReader()
}
