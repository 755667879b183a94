import { isMessage } from '../domain/messages/message-source.ts'
import { type ReadMessage, rowsOfMessages } from '../domain/messages/read-messages.ts'
import type { Outcome } from '../domain/phone-events/outcome.ts'
import { readPaste } from '../domain/phone-events/read-paste.ts'
import type { ToldTable } from '../domain/phone-events/told-table.ts'
import { boxText } from './box.ts'
import { readPart } from './read-part.ts'
import { type Told, told } from './told.ts'

const longestShape = 500
const none: Outcome = { kind: 'none' }

/** Texts of one shape begin with the same line: the names of their columns. */
export function shapeOf(text: string): string {
  return text.trimStart().split('\n', 1)[0]?.slice(0, longestShape) ?? ''
}

/** What a text says, by all that is known of it. A message says nothing until it is unpacked. */
export function readTold(paste: string, known: Told): Outcome {
  const { unpacked } = known
  const table = tableToldOf(paste, known)
  if (unpacked?.text === paste && unpacked.each && unpacked.outcome.kind === 'rows')
    return rowsOfMessages(toldMessages(unpacked.each, known), unpacked.outcome.unread)
  if (unpacked?.text === paste)
    return table && unpacked.part ? readPaste(unpacked.part.text, table) : unpacked.outcome
  if (isMessage(paste)) return none
  const part = readPart(paste)
  const outcome = readPaste(part, table)
  return outcome.kind === 'rows' && part !== paste ? { ...outcome, isCut: true } : outcome
}

/** Several messages, each by all that is known of it. */
export function toldMessages(each: readonly ReadMessage[], { shapes }: Told): readonly ReadMessage[] {
  return each.map((message) => {
    const table = message.words === undefined ? undefined : shapes.get(shapeOf(message.words))
    return table && message.words !== undefined
      ? { ...message, outcome: readPaste(message.words, table) }
      : message
  })
}

/** The words of a text that are read. */
function wordsOf(paste: string, { unpacked }: Told): string {
  return (unpacked?.text === paste && unpacked.part?.text) || paste
}

export function tellColumn(side: 'type' | 'cause', at: number): void {
  tellTable({ ...tableToldOf(boxText.get(), told.get()), [side]: at })
}

/** What was told of texts of this shape. */
export function tableToldOf(paste: string, known: Told): ToldTable | undefined {
  return known.shapes.get(shapeOf(wordsOf(paste, known)))
}

/** Has texts of the shape of that in the box read in another way; `undefined`: as the reader would. */
export function tellTable(table: ToldTable | undefined): void {
  tellTableOf(wordsOf(boxText.get(), told.get()), table)
}

export function tellTableOf(words: string, table: ToldTable | undefined): void {
  const known = told.get()
  const shapes = new Map(known.shapes)
  const shape = shapeOf(words)
  if (table) shapes.set(shape, table)
  else shapes.delete(shape)
  told.set({ ...known, shapes })
}
