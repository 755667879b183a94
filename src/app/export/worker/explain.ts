import { explainer } from '../../../domain/export/explainer.ts'
import type { Order } from '../messages.ts'
import type { Source } from './sources.ts'

const lineBreak = Uint8Array.of(13, 10)

/** Writes rows down with what they mean, one source after the other. Whether all of them could be. */
export async function explain(
  sources: readonly Source[],
  { base, guardTheirs, names }: Extract<Order, { order: 'explain' }>,
  write: (bytes: Uint8Array, part: number) => Promise<void>,
): Promise<boolean> {
  for (const [index, source] of sources.entries()) {
    const { pieces } = await source.open(true)
    const explaining = explainer({ ...source.options, base, guardTheirs, names })
    const done = (part: number) => (index + part) / sources.length
    if (index > 0) await write(lineBreak, done(0))
    for await (const { bytes, part } of pieces) await write(explaining.push(bytes), done(part))
    await write(explaining.finish(), done(1))
    if (explaining.explained().state !== 'explained') return false
  }
  return true
}
