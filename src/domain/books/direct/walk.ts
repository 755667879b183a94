import type { XlsxSheet } from '../xlsx-sheet.ts'
import type { XmlTokens } from '../xml-tokens.ts'

/** A sheet that is read as ever, by pieces that are pushed. */
export class Walk {
  readonly sheet: XlsxSheet
  private readonly tokens: XmlTokens

  constructor(tokens: XmlTokens, sheetOf: (tokens: XmlTokens) => XlsxSheet) {
    this.tokens = tokens
    this.sheet = sheetOf(tokens)
  }

  /** The bytes are its own from now on. */
  push(bytes: Uint8Array): void {
    this.tokens.push(bytes)
    this.sheet.read()
  }

  finish(): void {
    this.tokens.finish()
    this.sheet.read()
  }
}
