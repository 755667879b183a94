import { ByteBuffer } from './byte-buffer.ts'
import { mostShared } from './limits.ts'
import { Refused } from './refused.ts'
import { addXmlText } from './xml-text.ts'
import { token, type XmlTokens } from './xml-tokens.ts'

/** The texts that cells share, by their numbers: UTF-8, one behind the other. */
export class SharedStrings {
  count = 0
  readonly texts = new ByteBuffer(1 << 12)
  private ends = new Uint32Array(1 << 12)

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

/** Reads `sharedStrings.xml`: every `si` is a text, an empty one too; phonetic runs are none of it. */
export async function sharedStrings(
  pieces: AsyncIterable<Uint8Array>,
  tokens: XmlTokens,
): Promise<SharedStrings> {
  const strings = new SharedStrings()
  let aside = 0
  const read = () => {
    for (;;) {
      if (!tokens.wantsText && aside === 0) readQuickly(tokens, strings)
      const next = tokens.next()
      if (next === token.more) return
      if (next === token.text) {
        addXmlText(strings.texts, tokens.bytes, tokens.start, tokens.end, true)
        continue
      }
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
  }
  tokens.finish()
  read()
  return strings
}

const [lt, gt, slash, ampersand, underscore, blank] = [60, 62, 47, 38, 95, 32] as const
const ending = [...'</t></si>'].map((letter) => letter.charCodeAt(0))

/** Reads texts as nearly all are written, `<si><t>…</t></si>`, up to the first that is written otherwise. */
function readQuickly(tokens: XmlTokens, strings: SharedStrings): void {
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
    if (isPlain) texts.addAll(bytes, start, to)
    else addXmlText(texts, bytes, start, to, true)
    strings.end()
    at = to + 9
  }
  tokens.moveTo(at, 0)
}
