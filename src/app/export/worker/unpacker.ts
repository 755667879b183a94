import { gunzip } from './gunzip.ts'

/** What a worker that unpacks is told: what to unpack, and that memory it handed over can be filled again. */
export type UnpackerOrder = { readonly unpack: Blob } | { readonly refill: ArrayBuffer }

/** What it answers: filled memory, that all was handed over, or the name of the error it ended with. */
export type Unpacked =
  | { readonly memory: ArrayBuffer; readonly length: number }
  | { readonly ended: true }
  | { readonly failed: string }

/** Memory that is handed to and fro, so that unpacking waits for whoever reads and nothing heaps up. */
const pieces = 24
const size = 1 << 18

let free: ArrayBuffer[] = []
let refilled: () => void = () => {}

/** Runs in a worker that does nothing else. Never rejects. */
export async function unpackFor(order: UnpackerOrder): Promise<void> {
  if ('refill' in order) {
    free.push(order.refill)
    return refilled()
  }
  free = Array.from({ length: pieces }, () => new ArrayBuffer(size))
  try {
    await unpack(order.unpack)
    answer({ ended: true })
  } catch (error) {
    answer({ failed: error instanceof Error ? error.name : '' })
  }
}

async function unpack(packed: Blob): Promise<void> {
  const reader = gunzip(packed)
  let memory = new Uint8Array(await nextFree())
  let length = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    let rest = part.value
    while (rest.length > size - length) {
      memory.set(rest.subarray(0, size - length), length)
      rest = rest.subarray(size - length)
      answer({ memory: memory.buffer, length: size })
      memory = new Uint8Array(await nextFree())
      length = 0
    }
    memory.set(rest, length)
    length += rest.length
  }
  answer({ memory: memory.buffer, length })
}

async function nextFree(): Promise<ArrayBuffer> {
  for (;;) {
    const memory = free.pop()
    if (memory) return memory
    await new Promise<void>((resolve) => {
      refilled = resolve
    })
  }
}

function answer(message: Unpacked): void {
  postMessage(message, 'memory' in message ? { transfer: [message.memory] } : {})
}
