import { messagesIn } from '../domain/messages/message-source.ts'
import { readableText, readMessages } from '../domain/messages/read-messages.ts'
import { messagesOf, readSource } from '../domain/messages/read-source.ts'
import type { Unpacked } from './told.ts'

/** The source of a message, as it was pasted. */
export async function readPasted(text: string): Promise<Unpacked> {
  return { text, from: 'message', ...(await readSource(text, true, isKnown)) }
}

const mostShown = 500_000

/** A file of messages. Its words stand in the box, in place of its source. */
export async function readFile(bytes: Uint8Array): Promise<Unpacked> {
  const letters = lettersOf(bytes)
  const placed = await messagesOf(letters, false, isKnown)
  const unread = messagesIn(letters).length - placed.length
  return { text: readableText(placed).slice(0, mostShown), from: 'message', ...readMessages(placed, unread) }
}

/** A letter for each byte: the sets of letters are named within. */
function lettersOf(bytes: Uint8Array): string {
  let letters = ''
  for (let at = 0; at < bytes.length; at += 8192)
    letters += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return letters
}

function isKnown(charset: string): boolean {
  try {
    return new TextDecoder(charset).encoding !== ''
  } catch {
    return false // No browser reads it, and the page says so.
  }
}
