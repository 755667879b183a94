import type { Asked, Order, Report, taken } from '../messages.ts'
import { Work } from './work.ts'

const work = new Work((message: Report) =>
  postMessage(message, message.kind === 'written' ? { transfer: [message.bytes.buffer] } : {}),
)

addEventListener('message', ({ data }: MessageEvent<Order | Asked | typeof taken>) => work.take(data))
