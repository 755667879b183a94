/** A stretch of a text. The parts of a text, joined, are the text. */
export interface Part {
  readonly text: string
  readonly marked: boolean
}
