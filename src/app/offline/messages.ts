/** What pages and workers tell each other. The first is answered with the version, and by both. */
export type Message = 'which version' | 'take over' | 'sweep'

interface Asked {
  postMessage(message: Message, ports: MessagePort[]): void
}

/** The version of the site that a page or a worker belongs to. Never settles where none answers. */
export function versionOf(asked: Asked): Promise<unknown> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => resolve(data)
    asked.postMessage('which version', [port2])
  })
}

/** The site's texts in one file: each is a list of places among the pieces. Addresses are from the site's root. */
export interface Pack {
  readonly version: string
  readonly pieces: readonly string[]
  readonly files: Readonly<Record<string, readonly number[]>>
}
