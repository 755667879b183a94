import { gunzip } from './gunzip.ts'

/** Unpacked pieces, one behind the other; then that there are no more, or the name of the error that ended them. */
export type Unpacked =
  | { readonly kind: 'pieces'; readonly pieces: readonly Uint8Array<ArrayBuffer>[] }
  | { readonly kind: 'end' }
  | { readonly kind: 'failed'; readonly error: string }

/** Told once pieces were read: then more may come. */
export type Read = 'read'

/** Bytes handed over at a time, and how often ahead of what was read: about 16 MB wait at most. */
const [together, ahead] = [1 << 20, 16]

/** A second worker of the one that reads a file: it unpacks a part of it, and does nothing else. */
let handsLeft = ahead
let goOn = () => {}

addEventListener('message', ({ data }: MessageEvent<Blob | Read>) => {
  if (data !== 'read') {
    void unpack(data)
    return
  }
  handsLeft++
  goOn()
})

async function unpack(packed: Blob): Promise<void> {
  let pieces: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  const hand = async () => {
    while (handsLeft === 0)
      await new Promise<void>((resolve) => {
        goOn = resolve
      })
    handsLeft--
    tell({ kind: 'pieces', pieces })
    pieces = []
    length = 0
  }
  try {
    for await (const piece of gunzip(packed)) {
      pieces.push(piece)
      length += piece.length
      if (length >= together) await hand()
    }
    await hand()
    tell({ kind: 'end' })
  } catch (error) {
    tell({ kind: 'failed', error: error instanceof Error ? error.name : '' })
  }
}

function tell(unpacked: Unpacked): void {
  postMessage(unpacked, {
    transfer: unpacked.kind === 'pieces' ? unpacked.pieces.map(({ buffer }) => buffer) : [],
  })
}
