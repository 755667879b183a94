import type { NumberAs } from '../number-text.ts'
import type { TextList } from '../shared-strings.ts'
import type { XmlTokens } from '../xml-tokens.ts'

/** A sheet whose rows can be counted in its bytes. */
export interface DirectSheet {
  /** Of its bytes. */
  readonly size: number
  /** Its XML, checked at its end. Rejects with `Refused`. */
  pieces(): AsyncIterable<Uint8Array>
  tokens(): XmlTokens
  /** What numbers stand for, by the cell's style. */
  styles(): Promise<readonly NumberAs[]>
  readonly is1904: boolean
  /**
   * Shared texts by their numbers, which rise. Rejects with `Refused`.
   * @param toEnd whether the part is read and checked to its end, and `count` is that of all its texts
   */
  texts(wanted: readonly number[], toEnd: boolean): Promise<TextList>
}
