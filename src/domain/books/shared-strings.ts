import { ByteBuffer } from './byte-buffer.ts'
import { mostShared } from './limits.ts'
import { Refused } from './refused.ts'
import { addXmlText } from './xml-text.ts'
import { token, type XmlTokens } from './xml-tokens.ts'

/** The texts that cells share, by their numbers: UTF-8, one behind the other. */
export class SharedStrings {
  count = 0
  readonly texts = new ByteBuffer(1 << 12)
  private ends = new Float64Array(256)

  /** Ends a text that was added to `texts`. */
  end(): void {
    if (this.texts.length > mostShared) throw new Refused('too-large')
    if (this.count === this.ends.length) {
      const larger = new Float64Array(this.count * 2)
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
    for (let next = tokens.next(); next !== token.more; next = tokens.next()) {
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
