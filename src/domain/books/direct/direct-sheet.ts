import type { NumberAs } from '../number-text.ts'
import type { TextList } from '../shared-strings.ts'
import type { XmlTokens } from '../xml-tokens.ts'

/** A sheet whose rows can be counted in its bytes. */
export interface DirectSheet {
  /** Of its bytes. */
  readonly size: number
  /** Hands its XML over, piece by piece, until `take` says no; checked at its end. Rejects with `Refused`. */
  pour(take: (piece: Uint8Array) => boolean | Promise<boolean>): Promise<void>
  /** The same, for whoever takes it piece by piece; each is good until the one behind the next is asked for. */
  pieces(): AsyncIterable<Uint8Array>
  tokens(): XmlTokens
  /** What numbers stand for, by the cell's style. */
  styles(): Promise<readonly NumberAs[]>
  readonly is1904: boolean
  /** Shared texts by their numbers, which rise. Rejects with `Refused`. */
  texts(wanted: readonly number[]): Promise<TextList>
  /** All of them, which are held for all sheets. Rejects with `Refused`. */
  allTexts(): Promise<TextList>
  /** How many there are; they are read and checked to their end. Rejects with `Refused`. */
  countTexts(): Promise<number>
}
