import { isMessage } from '../domain/messages/message-source.ts'
import type { Outcome } from '../domain/phone-events/outcome.ts'
import { readPaste } from '../domain/phone-events/read-paste.ts'
import { boxText } from './box.ts'
import { readPart } from './read-part.ts'
import { type Told, told } from './told.ts'

const longestShape = 500
const none: Outcome = { kind: 'none' }

/** Texts of one shape begin with the same line: the names of their columns. */
function shapeOf(text: string): string {
  return text.trimStart().split('\n', 1)[0]?.slice(0, longestShape) ?? ''
}

/** What a text says, by all that is known of it. A message says nothing until it is unpacked. */
export function readTold(paste: string, known: Told): Outcome {
  const { unpacked } = known
  const table = known.shapes.get(shapeOf(wordsOf(paste, known)))
  if (unpacked?.text === paste)
    return table && unpacked.part ? readPaste(unpacked.part.text, table) : unpacked.outcome
  return isMessage(paste) ? none : readPaste(readPart(paste), table)
}

/** The words of a text that are read. */
function wordsOf(paste: string, { unpacked }: Told): string {
  return (unpacked?.text === paste && unpacked.part?.text) || paste
}

export function tellColumn(side: 'type' | 'cause', at: number): void {
  const known = told.get()
  const shape = shapeOf(wordsOf(boxText.get(), known))
  told.set({
    ...known,
    shapes: new Map([...known.shapes, [shape, { ...known.shapes.get(shape), [side]: at }]]),
  })
}
