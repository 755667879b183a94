import { isMessage } from '../domain/messages/message-source.ts'
import type { Outcome } from '../domain/phone-events/outcome.ts'
import { readPaste } from '../domain/phone-events/read-paste.ts'
import type { ToldTable } from '../domain/phone-events/told-table.ts'
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
  const table = tableToldOf(paste, known)
  if (unpacked?.text === paste)
    return table && unpacked.part ? readPaste(unpacked.part.text, table) : unpacked.outcome
  if (isMessage(paste)) return none
  const part = readPart(paste)
  const outcome = readPaste(part, table)
  return outcome.kind === 'rows' && part !== paste ? { ...outcome, isCut: true } : outcome
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
  const known = told.get()
  const shapes = new Map(known.shapes)
  const shape = shapeOf(wordsOf(boxText.get(), known))
  if (table) shapes.set(shape, table)
  else shapes.delete(shape)
  told.set({ ...known, shapes })
}
