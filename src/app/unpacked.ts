import { isMessage } from '../domain/messages/message-source.ts'
import type { ReadPart } from '../domain/messages/read-messages.ts'
import { readTable } from '../domain/messages/read-table.ts'
import { readPaste } from '../domain/phone-events/read-paste.ts'
import { boxText } from './box.ts'
import { readPart } from './read-part.ts'
import { type RichPaste, tableWith } from './rich-paste.ts'
import { told, type Unpacked } from './told.ts'

let unpacking = ''
let compared: RichPaste | undefined

/** Unpacks a text that is a message's source. To be told of every text that is read. Never rejects. */
export async function unpack(text: string): Promise<void> {
  if (text === unpacking || told.get().unpacked?.text === text) return
  if (!isMessage(text)) return compare(text)
  unpacking = text
  const unpacked = await import('./message-part.ts').then(
    ({ readPasted }) => readPasted(text),
    () => asItStands(text),
  )
  unpacking = ''
  if (boxText.get() === text) told.set({ ...told.get(), unpacked })
}

/** The table that came with a pasted text counts where it gives more. */
function compare(text: string): void {
  const table = tableWith(text)
  if (!table || table === compared) return
  compared = table
  const read = readTable(table.plain, table.html)
  if (read) told.set({ ...told.get(), unpacked: { text, from: 'clipboard', ...read } })
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

/** Whether this page may be able to read a file, as its name says. */
export function isReadable({ name }: { readonly name: string }): boolean {
  return /\.(?:csv|tsv|txt|tab|json|jsonl|ndjson|html?|xls|xlsx|xlsm|xltx|ods|fods|zip|eml|mbox)$/i.test(name)
}

/** What is to be said of a message that is not as it should be. */
export function problemsOf({ problems, hasFailed, messages }: Unpacked): readonly string[] {
  const words = problems.map((problem) => {
    switch (problem.kind) {
      case 'cut-off':
        return 'It ends before its last part does: what is there was read. Copy or save it again to have all of it.'
      case 'unknown-charset':
        return `It names the character set “${problem.charset}”, which this browser doesn’t know. It was read as Windows-1252, so letters with accents may be wrong.`
      case 'unreadable':
        return 'It could not be unpacked. Paste the words of the message instead.'
      default:
        return problem satisfies never
    }
  })
  if (hasFailed)
    words.push(
      'The part of this page that unpacks messages didn’t load. The source was read as it stands; change it to try again.',
    )
  return [...new Set(messages > 1 ? words.map((word) => `Of one of them: ${word}`) : words)]
}
