import { decoded } from './decoded.ts'
import { messagesIn } from './message-source.ts'
import { type MessagesRead, type Placed, readMessages } from './read-messages.ts'

/** More messages than this are not unpacked. */
export const mostMessages = 2000

/** What is read of a text that `isMessage`: every message of it is unpacked. Never rejects. */
export async function readSource(
  text: string,
  isPasted: boolean,
  knows: (charset: string) => boolean,
): Promise<MessagesRead> {
  const placed: Placed[] = []
  for (const { text: source, line } of messagesIn(text).slice(0, mostMessages))
    placed.push({ line, message: await decoded(source, isPasted, knows) })
  return readMessages(placed)
}
