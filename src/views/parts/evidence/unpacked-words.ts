import { clipped, counted } from '../words.ts'

export interface OfferedPart {
  readonly as: 'plain' | 'html'
  readonly whose: 'own' | 'quoted'
}

/** What was read of a text that holds more than one. */
export interface UnpackedText<Part extends OfferedPart = OfferedPart> {
  readonly from: 'message' | 'clipboard'
  readonly messages: number
  readonly subject: string
  /** Absent where several were read together. */
  readonly part?: Part | undefined
}

/** Example: "This is the source of a message (“Missed call”). We read its plain text." */
export function unpackedSentence({ from, messages, subject, part }: UnpackedText): string {
  if (messages > 1)
    return `This is the source of ${counted(messages, 'message')}. Each is answered by rows of its own.`
  if (from === 'clipboard')
    return `Your copy holds plain text and a table. We read ${part ? partName(from, part) : 'both'}.`
  const topic = subject ? ` (“${clipped(subject)}”)` : ''
  return `This is the source of a message${topic}. We read ${part ? partName(from, part) : 'all of it'}.`
}

export function partName(from: UnpackedText['from'], { as, whose }: OfferedPart): string {
  if (from === 'clipboard') return as === 'html' ? 'the table' : 'the plain text'
  if (whose === 'quoted') return as === 'html' ? 'the formatted text it quotes' : 'the text it quotes'
  return as === 'html' ? 'its formatted text' : 'its plain text'
}
