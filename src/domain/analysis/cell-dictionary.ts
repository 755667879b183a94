import { CellKeys } from '../export/cell-keys.ts'

export const longestValue = 120

/**
 * Numbers for the distinct values of a column, from 0 in the order of coming. A cell is known by its bytes as they
 * stand, so that nearly none has to be decoded. Holds so many values and no more.
 */
export class CellDictionary {
  readonly values: string[] = []
  /** Whether a value came for which there was no more room. */
  isFull = false
  private readonly most: number
  private readonly numbers = new Map<string, number>()
  private keys: CellKeys
  /** Of each key the number of its value: one may be spelled in several ways. */
  private readonly codes: number[] = []

  constructor(most: number) {
    this.most = most
    this.keys = this.noKeys()
  }

  /** The value’s number; -1 where it is new and there is no more room. */
  codeOfText(text: string): number {
    const value = text.trim().slice(0, longestValue)
    const known = this.numbers.get(value)
    if (known !== undefined) return known
    if (this.values.length >= this.most) {
      this.isFull = true
      return -1
    }
    this.numbers.set(value, this.values.length)
    return this.values.push(value) - 1
  }

  /** Forgets cells as they stand, since those that follow are encoded in another way; the values stay. */
  forget(): void {
    this.keys = this.noKeys()
    this.codes.length = 0
  }

  /** @param start the cell’s first byte @param textOf the cell’s text */
  codeOf(view: DataView, start: number, end: number, textOf: () => string): number {
    const key = this.keys.numberOf(view, start, end)
    if (key < 0) return this.codeOfText(textOf())
    const known = this.codes[key]
    if (known !== undefined) return known
    const code = this.codeOfText(textOf())
    this.codes.push(code)
    return code
  }

  /** Spellings of one value beyond any reason are not remembered. */
  private noKeys(): CellKeys {
    return new CellKeys(this.most * 4)
  }
}
