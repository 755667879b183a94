import { type Token, token, type XmlTokens } from './xml-tokens.ts'

/** What stands around words that are struck out, as in plain text: they are no value any more. */
export const strikeMark = '~~'

/** Finds the runs of a text that are struck out. */
export class StruckOut {
  private isStruck = false

  /** Takes the elements of a text; whether a mark belongs where this one opens or closes. */
  take(tokens: XmlTokens, next: Token): boolean {
    if (tokens.is('strike')) {
      if (next !== token.close) this.isStruck = !/^(0|false|off)$/.test(tokens.attribute('val') ?? '')
      return false
    }
    if (next === token.close && tokens.is('r')) this.isStruck = false
    return this.isStruck && next !== token.empty && tokens.is('t')
  }
}
