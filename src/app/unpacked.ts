import { isMessage } from '../domain/messages/message-source.ts'
import type { ReadPart } from '../domain/messages/read-messages.ts'
import { readPaste } from '../domain/phone-events/read-paste.ts'
import { boxText } from './box.ts'
import { readPart } from './read-part.ts'
import { told, type Unpacked } from './told.ts'

let unpacking = ''

/** Unpacks a text that is a message's source. To be told of every text that is read. Never rejects. */
export async function unpack(text: string): Promise<void> {
  if (text === unpacking || told.get().unpacked?.text === text || !isMessage(text)) return
  unpacking = text
  const unpacked = await import('./message-part.ts').then(
    ({ readPasted }) => readPasted(text),
    () => asItStands(text),
  )
  unpacking = ''
  if (boxText.get() === text) told.set({ ...told.get(), unpacked })
}

function asItStands(text: string): Unpacked {
  const nothing = { others: [], messages: 0, subject: '', attachments: [], problems: [] }
  return { ...nothing, text, from: 'message', hasFailed: true, outcome: readPaste(readPart(text)) }
}

/** Reads another part in place of the one that was read. */
export function readInstead(part: ReadPart): void {
  const { unpacked, ...known } = told.get()
  if (!unpacked) return
  const { part: before, others } = unpacked
  const rest = [...(before ? [before] : []), ...others.filter((other) => other !== part)]
  told.set({ ...known, unpacked: { ...unpacked, part, others: rest, outcome: part.outcome } })
}
