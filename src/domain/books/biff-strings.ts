import type { Tools } from './bytes.ts'
import { Refused } from './refused.ts'
import { viewOf } from './zip-directory.ts'

/** Walks over the bytes of a record and of those that continue it. Throws `Refused` beyond their end. */
export class BiffCursor {
  private readonly view: DataView
  private readonly segments: readonly (readonly [number, number])[]
  private segment = 0
  private at: number

  constructor(stream: Uint8Array, segments: readonly (readonly [number, number])[], offset = 0) {
    this.view = viewOf(stream)
    this.segments = segments
    this.at = (segments[0]?.[0] ?? 0) + offset
  }

  /** A text of BIFF8, whose length is in one byte or in two. */
  text(lengthBytes: 1 | 2): string {
    const length = lengthBytes === 1 ? this.byte() : this.word()
    const flags = this.byte()
    const runs = flags & 8 ? this.word() : 0
    const extra = flags & 4 ? this.word() + this.word() * 65_536 : 0
    const text = this.letters(length, (flags & 1) !== 0)
    this.skip(runs * 4 + extra)
    return text
  }

  /** Where a record continues another, its first byte says anew how letters are written. */
  private letters(length: number, isWide: boolean): string {
    let text = ''
    let wide = isWide
    for (let left = length; left > 0; left--) {
      if (this.at >= this.end()) {
        this.turn()
        wide = (this.byte() & 1) !== 0
      }
      text += String.fromCharCode(wide ? this.word() : this.byte())
    }
    return text
  }

  byte(): number {
    if (this.at >= this.end()) this.turn()
    return this.view.getUint8(this.at++)
  }

  word(): number {
    return this.byte() | (this.byte() << 8)
  }

  private skip(count: number): void {
    for (let left = count; left > 0; ) {
      if (this.at >= this.end()) this.turn()
      const step = Math.min(left, this.end() - this.at)
      this.at += step
      left -= step
    }
  }

  private end(): number {
    return this.segments[this.segment]?.[1] ?? 0
  }

  private turn(): void {
    const next = this.segments[++this.segment]
    if (!next) throw new Refused('damaged')
    this.at = next[0]
    if (next[0] >= next[1]) this.turn()
  }
}

/** Code pages by their numbers, as browsers name them. */
const codePages: ReadonlyMap<number, string> = new Map([
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [1250, 'windows-1250'],
  [1251, 'windows-1251'],
  [1253, 'windows-1253'],
  [1254, 'windows-1254'],
  [1255, 'windows-1255'],
  [1256, 'windows-1256'],
  [1257, 'windows-1257'],
  [1258, 'windows-1258'],
])

/** Text of BIFF5, one byte or two a letter by the workbook's code page. */
export function codePageText(bytes: Uint8Array, codePage: number, decode: Tools['decode']): string {
  return decode(bytes, codePages.get(codePage) ?? 'windows-1252')
}
