import type { Tools } from './bytes.ts'
import type { NumberAs } from './number-text.ts'

/** What the cells of an old workbook lean on. */
export interface XlsContext {
  readonly stream: Uint8Array
  /** BIFF8, whose texts are Unicode; else BIFF5. */
  readonly isUnicode: boolean
  readonly strings: readonly string[]
  readonly styles: readonly NumberAs[]
  readonly is1904: boolean
  readonly codePage: number
  readonly decode: Tools['decode']
}
