import type { Asked, Order, Report, taken } from '../messages.ts'
import { type UnpackerOrder, unpackFor } from './unpacker.ts'
import { Work } from './work.ts'

const work = new Work((message: Report) =>
  postMessage(message, message.kind === 'written' ? { transfer: [message.bytes.buffer] } : {}),
)

addEventListener('message', ({ data }: MessageEvent<Order | Asked | UnpackerOrder | typeof taken>) => {
  if (typeof data === 'object' && ('unpack' in data || 'refill' in data)) void unpackFor(data)
  else work.take(data)
})
