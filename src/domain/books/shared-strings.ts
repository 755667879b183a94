import { ByteBuffer } from './byte-buffer.ts'
import { mostShared } from './limits.ts'
import { Refused } from './refused.ts'
import { StruckOut, strikeMark } from './struck-out.ts'
import { addXmlText } from './xml-text.ts'
import { token, type XmlTokens } from './xml-tokens.ts'

/** Texts by their numbers. */
export interface TextList {
  readonly count: number
  readonly texts: { readonly bytes: Uint8Array }
  startOf(index: number): number
  endOf(index: number): number
}

/** Where texts are put while they are read, one behind the other. */
interface Texts {
  readonly texts: ByteBuffer
  /** How many are behind. */
  count: number
  /** The number of the next one that is wanted, and whether none is any more. */
  readonly next: number
  readonly isDone: boolean
  /** Ends the text at hand. */
  end(): void
}

/** All the texts that cells share, or the first of them: UTF-8, one behind the other. */
export class SharedStrings implements TextList, Texts {
  count = 0
  readonly texts = new ByteBuffer(1 << 12)
  private readonly most: number
  private ends = new Uint32Array(1 << 12)

  /** @param most bytes of texts behind which no more are read */
  constructor(most = Number.POSITIVE_INFINITY) {
    this.most = most
  }

  get isDone(): boolean {
    return this.texts.length > this.most
  }

  get next(): number {
    return this.count
  }

  /** Ends a text that was added to `texts`. */
  end(): void {
    if (this.texts.length > mostShared) throw new Refused('too-large')
    if (this.count === this.ends.length) {
      const larger = new Uint32Array(this.count * 2)
      larger.set(this.ends)
      this.ends = larger
    }
    this.ends[this.count++] = this.texts.length
  }

  startOf(index: number): number {
    return index === 0 ? 0 : (this.ends[index - 1] as number)
  }

  endOf(index: number): number {
    return this.ends[index] as number
  }
}

/** Some of the texts that cells share: the others are passed by. */
export class PickedStrings implements TextList, Texts {
  count = 0
  readonly texts = new ByteBuffer(1 << 12)
  isDone = false
  next: number
  private readonly wanted: readonly number[]
  private readonly starts = new Map<number, number>()
  private readonly ends = new Map<number, number>()
  private readonly toEnd: boolean
  private picked = 0
  private length = 0

  /** @param wanted rising @param toEnd whether those behind the last one are to be read, too */
  constructor(wanted: readonly number[], toEnd = false) {
    this.wanted = wanted
    this.toEnd = toEnd
    this.next = wanted[0] ?? Number.POSITIVE_INFINITY
    this.isDone = !toEnd && wanted.length === 0
  }

  end(): void {
    if (this.count === this.next) {
      this.starts.set(this.count, this.length)
      this.length = this.texts.length
      this.ends.set(this.count, this.length)
      this.next = this.wanted[++this.picked] ?? Number.POSITIVE_INFINITY
      this.isDone = !this.toEnd && this.picked === this.wanted.length
    }
    this.count++
  }

  startOf(index: number): number {
    return this.starts.get(index) ?? 0
  }

  endOf(index: number): number {
    return this.ends.get(index) ?? 0
  }
}

/**
 * Reads `sharedStrings.xml`: every `si` is a text, an empty one too; phonetic runs are none of it. Stops where no more
 * is wanted.
 */
export async function readStrings(
  pieces: AsyncIterable<Uint8Array>,
  tokens: XmlTokens,
  strings: Texts,
): Promise<void> {
  if (strings.isDone) return
  let aside = 0
  const struckOut = new StruckOut()
  const read = () => {
    for (;;) {
      if (!tokens.wantsText && aside === 0) readQuickly(tokens, strings)
      const next = tokens.next()
      if (next === token.more) return
      if (next === token.text) {
        if (strings.count === strings.next)
          addXmlText(strings.texts, tokens.bytes, tokens.start, tokens.end, true)
        continue
      }
      const isMarked = struckOut.take(tokens, next) && aside === 0
      if (isMarked && strings.count === strings.next) strings.texts.addText(strikeMark)
      if (tokens.is('si')) {
        if (next !== token.open) strings.end()
      } else if (tokens.is('rPh')) {
        if (next === token.open) aside++
        else if (next === token.close) aside--
      } else if (tokens.is('t')) tokens.wantsText = next === token.open && aside === 0
    }
  }
  for await (const piece of pieces) {
    tokens.push(piece)
    read()
    if (strings.isDone) return
  }
  tokens.finish()
  read()
}

const [lt, gt, slash, ampersand, underscore, blank] = [60, 62, 47, 38, 95, 32] as const
const ending = [...'</t></si>'].map((letter) => letter.charCodeAt(0))

/** Reads texts as nearly all are written, `<si><t>…</t></si>`, up to the first that is written otherwise. */
function readQuickly(tokens: XmlTokens, strings: Texts): void {
  const { bytes, filled } = tokens
  const { texts } = strings
  let at = tokens.at
  for (;;) {
    // <si><t
    const begins =
      at + 8 < filled &&
      bytes[at] === lt &&
      bytes[at + 1] === 115 &&
      bytes[at + 2] === 105 &&
      bytes[at + 3] === gt &&
      bytes[at + 4] === lt &&
      bytes[at + 5] === 116
    if (!begins) break
    let to = at + 6
    if (bytes[to] !== gt && bytes[to] !== blank) break
    while (to < filled && bytes[to] !== gt) to++
    if (bytes[to - 1] === slash) break
    const start = ++to
    let isPlain = true
    for (; to < filled; to++) {
      const byte = bytes[to] as number
      if (byte === lt) break
      if (byte === ampersand || byte === underscore) isPlain = false
    }
    let index = 0
    while (index < 9 && bytes[to + index] === ending[index]) index++
    if (index < 9 || to + 9 > filled) break
    if (strings.count !== strings.next) strings.count++
    else {
      if (isPlain) texts.addAll(bytes, start, to)
      else addXmlText(texts, bytes, start, to, true)
      strings.end()
    }
    at = to + 9
  }
  tokens.moveTo(at, 0)
}
