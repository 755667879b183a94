import type { Bytes, Tools } from '../../../domain/books/bytes.ts'
import { gunzip } from './gunzip.ts'
import { gunzipBeside } from './gunzip-beside.ts'
import { type Breathe, breathing } from './slices.ts'

/** What the domain needs of a browser to unpack workbooks and archives. */
export const tools: Tools = {
  gunzip: (pieces) => gunzipBeside(new Blob(pieces as BlobPart[])),
  decode: (bytes, encoding) => decoderOf(encoding).decode(bytes),
  keep,
}

/** The same for work in slices. */
export function slicedTools(breathe: Breathe): Tools {
  return { ...tools, gunzip: (pieces) => breathing(gunzip(new Blob(pieces as BlobPart[])), breathe) }
}

const decoders = new Map<string, TextDecoder>()

function decoderOf(encoding: string): TextDecoder {
  const decoder = decoders.get(encoding) ?? new TextDecoder(encoding)
  decoders.set(encoding, decoder)
  return decoder
}

/** A Blob may leave memory, and joined now and then it does. */
async function keep(pieces: AsyncIterable<Uint8Array>): Promise<Bytes> {
  let parts: BlobPart[] = []
  for await (const piece of pieces) {
    parts.push(piece.slice() as Uint8Array<ArrayBuffer>)
    if (parts.length === 64) parts = [new Blob(parts)]
  }
  return new Blob(parts)
}

/** Packs bytes, no faster than they are taken. */
export async function* gzip(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new CompressionStream('gzip')
  const writer = writable.getWriter()
  const written = (async () => {
    try {
      for await (const piece of pieces) await writer.write(piece as Uint8Array<ArrayBuffer>)
      await writer.close()
    } catch (error) {
      await writer.abort(error)
    }
  })()
  const reader = readable.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value
  await written
}
