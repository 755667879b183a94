/** XML 1.0 as workbooks use it, token by token from pieces; nothing of a document type is ever expanded. */
import { ByteBuffer } from './byte-buffer.ts'
import { longestText } from './limits.ts'
import { Refused } from './refused.ts'
import { addXmlText } from './xml-text.ts'

/** What comes next; `more` where the next piece is needed first, or nothing comes any more. */
export const token = { more: 0, text: 1, open: 2, close: 3, empty: 4 } as const
export type Token = (typeof token)[keyof typeof token]

const [lt, gt, slash, colon, equals, quot, apos] = [60, 62, 47, 58, 61, 34, 39] as const
const blank = 32

export class XmlTokens {
  bytes: Uint8Array = new Uint8Array(0)
  /** The element's name without its prefix, or the text. */
  start = 0
  end = 0
  /** Text of a CDATA section, in which nothing is written differently. */
  isRaw = false
  /** Whether texts are told at all. */
  wantsText = false
  /** How many elements are open. */
  depth = 0
  private readonly decode: (bytes: Uint8Array, encoding: 'utf-8') => string
  /** Where the next token begins, and how far there are bytes. */
  at = 0
  filled = 0
  /** Bytes that must be there before an unfinished token is tried again, so that a long one costs no more. */
  private wanted = 0
  private isLast = false
  private nameAt = 0
  private attributesAt = 0
  private attributesEnd = 0
  private window: Uint8Array = new Uint8Array(0)

  constructor(decode: (bytes: Uint8Array, encoding: 'utf-8') => string) {
    this.decode = decode
  }

  /** The piece is the tokens' from now on. */
  push(piece: Uint8Array): void {
    const rest = this.filled - this.at
    if (rest === 0) {
      this.bytes = piece
      this.at = 0
      this.filled = piece.length
      return
    }
    const needed = rest + piece.length
    const isInWindow = this.bytes === this.window
    if (!isInWindow || this.filled + piece.length > this.window.length) {
      const old = this.bytes.subarray(this.at, this.filled)
      if (needed > this.window.length || isInWindow) this.window = new Uint8Array(needed * 2)
      this.window.set(old)
      this.bytes = this.window
      this.at = 0
      this.filled = rest
    }
    this.window.set(piece, this.filled)
    this.filled += piece.length
  }

  /** Goes on behind what somebody has read by himself. @param opened elements that were opened, or closed where negative */
  moveTo(at: number, opened: number): void {
    if (at === this.at) return
    this.at = at
    this.depth += opened
    this.wanted = 0
  }

  /** No piece comes any more. Throws `Refused` where an element is not closed, when the last token is asked for. */
  finish(): void {
    this.isLast = true
    this.wanted = 0
  }

  next(): Token {
    for (;;) {
      const { bytes, filled, at } = this
      if (at >= filled) return this.atEnd()
      if (filled - at < this.wanted) return token.more
      if (bytes[at] !== lt) {
        let to = at + 1
        while (to < filled && bytes[to] !== lt) to++
        if (!this.wantsText) {
          this.at = to
          continue
        }
        if (to === filled && !this.isLast) return this.wait()
        return this.text(at, to, false, to)
      }
      if (at + 1 >= filled) return this.wait()
      const second = bytes[at + 1]
      if (second === slash) return this.close()
      if (second !== 33 && second !== 63) return this.open()
      const aside = this.aside(second)
      if (aside !== undefined) return aside
    }
  }

  /**
   * An attribute of the element at hand, by its name without a prefix, or with it where that tells it from
   * another; `undefined` where it has none.
   */
  attribute(name: string): string | undefined {
    if (!this.findAttribute(name)) return undefined
    const out = new ByteBuffer(64)
    addXmlText(out, this.bytes, this.valueStart, this.valueEnd, false)
    return this.decode(out.bytes.subarray(0, out.length), 'utf-8')
  }

  valueStart = 0
  valueEnd = 0
  attributeStart = 0
  attributeEnd = 0

  /** Goes through the attributes: begin with `firstAttribute`, then until it says no. */
  nextAttribute(): boolean {
    const { bytes, attributesEnd } = this
    let at = this.nameAt
    while (at < attributesEnd && ((bytes[at] as number) <= blank || bytes[at] === slash)) at++
    const start = at
    let local = at
    while (at < attributesEnd && bytes[at] !== equals && (bytes[at] as number) > blank) {
      if (bytes[at] === colon) local = at + 1
      at++
    }
    const end = at
    while (at < attributesEnd && bytes[at] !== quot && bytes[at] !== apos) at++
    if (at >= attributesEnd) return false
    const mark = bytes[at++]
    this.attributeFull = start
    this.attributeStart = local
    this.attributeEnd = end
    this.valueStart = at
    while (at < attributesEnd && bytes[at] !== mark) at++
    this.valueEnd = at
    this.nameAt = at + 1
    return true
  }

  firstAttribute(): void {
    this.nameAt = this.attributesAt
  }

  private attributeFull = 0

  private findAttribute(name: string): boolean {
    const isFull = name.includes(':')
    this.firstAttribute()
    while (this.nextAttribute()) {
      const start = isFull ? this.attributeFull : this.attributeStart
      if (this.attributeEnd - start === name.length && this.isAt(start, name)) return true
    }
    return false
  }

  /** Whether the element at hand has this name. */
  is(name: string): boolean {
    return this.end - this.start === name.length && this.isAt(this.start, name)
  }

  private isAt(start: number, name: string): boolean {
    for (let index = 0; index < name.length; index++)
      if (this.bytes[start + index] !== name.charCodeAt(index)) return false
    return true
  }

  private atEnd(): Token {
    if (this.isLast && this.depth !== 0) throw new Refused('damaged')
    return token.more
  }

  private wait(): Token {
    const rest = this.filled - this.at
    if (this.isLast) throw new Refused('damaged')
    if (rest > longestText) throw new Refused('too-large')
    this.wanted = rest * 2
    return token.more
  }

  private text(start: number, end: number, isRaw: boolean, next: number): Token {
    this.start = start
    this.end = end
    this.isRaw = isRaw
    this.at = next
    this.wanted = 0
    return token.text
  }

  private close(): Token {
    const { bytes, filled } = this
    let to = this.at + 2
    this.start = to
    for (; to < filled; to++) {
      const byte = bytes[to] as number
      if (byte === gt) break
      if (byte === colon) this.start = to + 1
    }
    if (to >= filled) return this.wait()
    this.end = to
    while (this.end > this.start && (bytes[this.end - 1] as number) <= blank) this.end--
    this.at = to + 1
    this.wanted = 0
    if (--this.depth < 0) throw new Refused('damaged')
    return token.close
  }

  private open(): Token {
    const { bytes, filled } = this
    let to = this.at + 1
    this.start = to
    for (; to < filled; to++) {
      const byte = bytes[to] as number
      if (byte === gt || byte === slash || byte <= blank) break
      if (byte === colon) this.start = to + 1
    }
    this.end = to
    this.attributesAt = to
    while (to < filled && bytes[to] !== gt) {
      const byte = bytes[to++] as number
      if (byte !== quot && byte !== apos) continue
      while (to < filled && bytes[to] !== byte) to++
      to++
    }
    if (to >= filled) return this.wait()
    this.attributesEnd = to
    this.at = to + 1
    this.wanted = 0
    if (bytes[to - 1] === slash) return token.empty
    this.depth++
    return token.open
  }

  /** Comments, sections, instructions and the document type; a section alone is a token. */
  private aside(second: number): Token | undefined {
    const { bytes, at, filled } = this
    const third = bytes[at + 2]
    if (second === 33 && filled - at < 9 && !this.isLast) return this.wait()
    if (second === 33 && third === 91) {
      const to = this.find(']]>', at + 9)
      if (to < 0) return this.wait()
      if (this.wantsText) return this.text(at + 9, to, true, to + 3)
      return this.pass(to + 3)
    }
    if (second === 33 && third !== 45) return this.passDocumentType()
    const ending = second === 63 ? '?>' : '-->'
    const to = this.find(ending, at + (second === 63 ? 2 : 4))
    return to < 0 ? this.wait() : this.pass(to + ending.length)
  }

  private pass(next: number): undefined {
    this.at = next
    this.wanted = 0
  }

  private passDocumentType(): Token | undefined {
    const { bytes, filled } = this
    let brackets = 0
    let mark = 0
    for (let to = this.at + 2; to < filled; to++) {
      const byte = bytes[to] as number
      if (mark !== 0) {
        if (byte === mark) mark = 0
      } else if (byte === quot || byte === apos) mark = byte
      else if (byte === 91) brackets++
      else if (byte === 93) brackets--
      else if (byte === gt && brackets <= 0) return this.pass(to + 1)
    }
    return this.wait()
  }

  private find(ending: string, from: number): number {
    const last = this.filled - ending.length
    for (let to = from; to <= last; to++) if (this.isAt(to, ending)) return to
    return -1
  }
}
