/** What came next; `nothing` where it must be read token by token. */
export const quickly = { nothing: 0, cell: 1, emptyCell: 2, rowEnd: 3, row: 4 } as const
export type Quickly = (typeof quickly)[keyof typeof quickly]

const [lt, gt, slash, quot, equals, blank] = [60, 62, 47, 34, 61, 32] as const
const [c, i, r, s, t, v] = [99, 105, 114, 115, 116, 118] as const
const preserving = ' xml:space="preserve"'

/** A piece of XML that is being read. */
interface Window {
  readonly bytes: Uint8Array
  readonly filled: number
}

/**
 * Finds the rows and cells that most writers write: `<row r="2" …>`, `<c r="B2" s="1" t="s"><v>7</v></c>`,
 * `<c r="B2" t="inlineStr"><is><t>7</t></is></c>` and `</row>`, in double quotes and without a prefix. Of anything
 * else it says nothing.
 */
export class QuickCells {
  bytes: Uint8Array = new Uint8Array(0)
  /** Behind what came last. */
  at = 0
  /** From 0; -1 where it is not said. */
  row = -1
  style = 0
  /** The first letter of the cell's type, 0 where none is said; and how many it has. */
  type = 0
  typeLength = 0
  /** Where the cell's place begins and ends behind its letters; 0 where it is not said first. */
  digitsStart = 0
  digitsEnd = 0
  isEmpty = false
  valueStart = 0
  valueEnd = 0
  /** The value where it is a whole number; else -1. */
  number = -1
  /** From 0; -1 where it is not said. */
  column = -1
  private end = 0

  look({ bytes, filled }: Window): void {
    this.bytes = bytes
    this.end = filled
  }

  /** The cell's column, from 0. @param before that of the cell before it */
  columnFrom(before: number): number {
    return this.column < 0 ? before + 1 : this.column
  }

  next(from: number): Quickly {
    const { bytes, end } = this
    let at = from
    while (at < end && (bytes[at] as number) <= blank) at++
    // The shortest of them has eight bytes.
    if (at + 8 > end || bytes[at] !== lt) return quickly.nothing
    const second = bytes[at + 1]
    if (second === c) return this.cell(at + 2)
    if (second === r) return this.rowBegin(at)
    const isRowEnd =
      second === slash &&
      bytes[at + 2] === r &&
      bytes[at + 3] === 111 &&
      bytes[at + 4] === 119 &&
      bytes[at + 5] === gt
    if (!isRowEnd) return quickly.nothing
    this.at = at + 6
    return quickly.rowEnd
  }

  /** @param from behind the element's name */
  private cell(from: number): Quickly {
    const { bytes, end } = this
    let at = from
    this.column = -1
    this.style = 0
    this.type = 0
    this.typeLength = 0
    this.digitsStart = 0
    while (at + 4 < end && bytes[at] === blank && bytes[at + 2] === equals && bytes[at + 3] === quot) {
      const name = bytes[at + 1]
      at += 4
      if (name === r) {
        let column = 0
        let byte = bytes[at] as number
        for (; byte >= 65 && byte <= 90; byte = bytes[++at] as number) column = column * 26 + byte - 64
        this.column = column - 1
        if (at < from + 8) this.digitsStart = at
        for (; byte >= 48 && byte <= 57; byte = bytes[++at] as number);
        this.digitsEnd = at
      } else if (name === s) {
        let style = 0
        let byte = bytes[at] as number
        for (; byte >= 48 && byte <= 57; byte = bytes[++at] as number) style = style * 10 + byte - 48
        this.style = style
      } else if (name === t) {
        const start = at
        this.type = bytes[at] as number
        for (let byte = this.type; byte >= 65 && byte <= 122; byte = bytes[++at] as number);
        this.typeLength = at - start
      } else return quickly.nothing
      if (bytes[at] !== quot) return quickly.nothing
      at++
    }
    if (at + 2 >= end) return quickly.nothing
    this.isEmpty = bytes[at] === slash && bytes[at + 1] === gt
    if (this.isEmpty) {
      this.at = at + 2
      return quickly.emptyCell
    }
    if (bytes[at] !== gt || bytes[at + 1] !== lt) return quickly.nothing
    if (bytes[at + 2] === v && bytes[at + 3] === gt) return this.value(at + 4)
    return this.type === i && bytes[at + 2] === i ? this.inline(at + 1) : quickly.nothing
  }

  /** @param from where `<is>` begins */
  private inline(from: number): Quickly {
    const { bytes, end } = this
    if (!this.isAt(from, '<is><t')) return quickly.nothing
    let at = from + 6
    if (bytes[at] === blank) at = this.isAt(at, preserving) ? at + preserving.length : at
    if (at >= end || bytes[at] !== gt) return quickly.nothing
    const start = ++at
    while (at < end && bytes[at] !== lt) at++
    if (!this.isAt(at, '</t></is></c>')) return quickly.nothing
    this.number = -1
    this.valueStart = start
    this.valueEnd = at
    this.at = at + 13
    return quickly.cell
  }

  private isAt(at: number, text: string): boolean {
    if (at + text.length > this.end) return false
    for (let index = 0; index < text.length; index++)
      if (this.bytes[at + index] !== text.charCodeAt(index)) return false
    return true
  }

  private value(start: number): Quickly {
    const { bytes, end } = this
    let at = start
    let number = 0
    let byte = bytes[at] as number
    for (; byte >= 48 && byte <= 57; byte = bytes[++at] as number) number = number * 10 + byte - 48
    this.number = at > start && byte === lt ? number : -1
    while (at < end && bytes[at] !== lt) at++
    const isEnd =
      at > start &&
      at + 8 <= end &&
      bytes[at + 1] === slash &&
      bytes[at + 2] === v &&
      bytes[at + 3] === gt &&
      bytes[at + 4] === lt &&
      bytes[at + 5] === slash &&
      bytes[at + 6] === c &&
      bytes[at + 7] === gt
    if (!isEnd) return quickly.nothing
    this.valueStart = start
    this.valueEnd = at
    this.at = at + 8
    return quickly.cell
  }

  private rowBegin(from: number): Quickly {
    const { bytes, end } = this
    let at = from + 4
    if (bytes[from + 2] !== 111 || bytes[from + 3] !== 119) return quickly.nothing
    this.row = -1
    while (at < end && bytes[at] === blank) {
      const name = ++at
      while (at < end && bytes[at] !== equals) at++
      if (bytes[at + 1] !== quot) return quickly.nothing
      const length = at - name
      const start = at + 2
      at = start
      while (at < end && bytes[at] !== quot) at++
      if (length === 1 && bytes[name] === r) {
        let row = 0
        for (let digit = start; digit < at; digit++) row = row * 10 + (bytes[digit] as number) - 48
        if (at === start || at - start > 7 || !(row >= 1)) return quickly.nothing
        this.row = row - 1
      } else if (length === 6 && bytes[name] === 104) {
        // LibreOffice 7.4.7 says of every row that it is not hidden.
        const first = bytes[start]
        if (first !== 48 && first !== 102) return quickly.nothing
      }
      at++
    }
    if (at >= end || bytes[at] !== gt) return quickly.nothing
    this.at = at + 1
    return quickly.row
  }
}
