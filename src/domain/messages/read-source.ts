import { decoded } from './decoded.ts'
import { messagesIn } from './message-source.ts'
import { type MessagesRead, type Placed, readMessages } from './read-messages.ts'

/** More messages than this are not unpacked. */
export const mostMessages = 2000

/** The messages of a text that `isMessage`, unpacked. Never rejects. */
export async function messagesOf(
  text: string,
  isPasted: boolean,
  knows: (charset: string) => boolean,
): Promise<readonly Placed[]> {
  const placed: Placed[] = []
  for (const { text: source, line } of messagesIn(text).slice(0, mostMessages))
    placed.push({ line, source, message: await decoded(source, isPasted, knows) })
  return placed
}

/** What is read of such a text. Never rejects. */
export async function readSource(...source: Parameters<typeof messagesOf>): Promise<MessagesRead> {
  const placed = await messagesOf(...source)
  return readMessages(placed, messagesIn(source[0]).length - placed.length)
}
