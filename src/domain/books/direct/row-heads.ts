import { wordOf } from './words.ts'

const [gt, slash, quot, equals, blank] = [62, 47, 34, 61, 32] as const
const rowWord = wordOf('<row')
const placeWord = wordOf(' r="')
const longestRest = 256

/** What begins at a place of a sheet: a row that may be counted, one that has to be read, or neither, as far as is there. */
export const begins = { row: 0, odd: 1, other: 2 } as const

/** Reads the heads of rows, `<row r="2" spans="1:7">`, that are written one like the other. */
export class RowHeads {
  /** From 0; -1 where it is not said. */
  row = -1
  /** Its number as it is written. */
  digitsStart = 0
  digits = 0
  /** Behind the head. */
  at = 0
  /** Whether the row ends with its head. */
  isEmpty = false
  /** The last head from behind the row's number on. */
  private readonly rest = new Uint8Array(longestRest)
  private readonly restWords = new DataView(this.rest.buffer)
  private restLength = 0

  /** There are at least 64 bytes behind `at`. */
  read(bytes: Uint8Array, view: DataView, at: number, end: number): number {
    this.isEmpty = false
    this.row = -1
    this.digits = 0
    if (view.getInt32(at, true) !== rowWord) return begins.other
    if (view.getInt32(at + 4, true) !== placeWord) return this.readRest(bytes, at + 4, end)
    let to = at + 8
    let number = 0
    for (
      let digit = (bytes[to] as number) - 48;
      digit >= 0 && digit <= 9;
      digit = (bytes[++to] as number) - 48
    )
      number = number * 10 + digit
    const digits = to - at - 8
    if (digits < 1 || digits > 7 || number < 1) return begins.other
    this.digitsStart = at + 8
    this.digits = digits
    this.row = number - 1
    const { restLength } = this
    if (restLength > 0 && to + restLength <= end && this.isRest(view, to)) {
      this.at = to + restLength
      return begins.row
    }
    if (bytes[to] !== quot) return begins.other
    const what = this.readRest(bytes, to + 1, end)
    const length = this.at - to
    if (what === begins.row && length >= 4 && length <= longestRest) {
      this.rest.set(bytes.subarray(to, this.at))
      this.restLength = length
    }
    return what
  }

  private isRest(view: DataView, at: number): boolean {
    const { restWords, restLength } = this
    for (let step = 0; step + 4 <= restLength; step += 4)
      if (view.getInt32(at + step, true) !== restWords.getInt32(step, true)) return false
    const last = restLength - 4
    return view.getInt32(at + last, true) === restWords.getInt32(last, true)
  }

  private readRest(bytes: Uint8Array, from: number, end: number): number {
    let at = from
    let isOdd = false
    while (at < end && bytes[at] === blank) {
      const name = ++at
      while (at < end && bytes[at] !== equals) at++
      if (bytes[at + 1] !== quot) return begins.other
      const length = at - name
      const first = bytes[at + 2]
      at += 2
      while (at < end && bytes[at] !== quot) at++
      // Its number said behind something else; hidden, as most are said not to be by LibreOffice 7.4.7.
      if (length === 1 && bytes[name] === 114) return begins.other
      if (length === 6 && bytes[name] === 104 && first !== 48 && first !== 102) isOdd = true
      at++
    }
    this.isEmpty = bytes[at] === slash
    if (this.isEmpty) at++
    if (at >= end || bytes[at] !== gt) return begins.other
    this.at = at + 1
    return isOdd || this.isEmpty ? begins.odd : begins.row
  }
}
