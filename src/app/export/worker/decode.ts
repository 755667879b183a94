import type { Decode } from '../../../domain/export/units.ts'

const decoders = new Map<string, TextDecoder>()

/** The domain's way to text: it has no decoder of its own. */
export const decode: Decode = (bytes, encoding) => {
  const decoder = decoders.get(encoding) ?? new TextDecoder(encoding, { ignoreBOM: true })
  decoders.set(encoding, decoder)
  return decoder.decode(bytes)
}
