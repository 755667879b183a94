import { columnNamed } from './ascii.ts'
import type { CellSink, Merge } from './cell-sink.ts'
import type { XmlTokens } from './xml-tokens.ts'

const reference = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/i

/** The block of cells that the element at hand refers to. */
export function blockAt(tokens: XmlTokens): Merge | undefined {
  return blockNamed(tokens.attribute('ref') ?? '')
}

export function blockNamed(text: string): Merge | undefined {
  const [, first, from, last, to] = reference.exec(text) ?? []
  if (!first || !last) return undefined
  return {
    row: Number(from) - 1,
    lastRow: Number(to) - 1,
    column: columnNamed(first),
    lastColumn: columnNamed(last),
  }
}

/** The cells that the formula at hand fills beside its own. */
export function filledBlock(tokens: XmlTokens): Merge | undefined {
  return /^(array|dataTable)$/.test(tokens.attribute('t') ?? '') ? blockAt(tokens) : undefined
}

/** Tells of the merged cells at hand. */
export function tellMerge(tokens: XmlTokens, sink: CellSink): void {
  const block = blockAt(tokens)
  if (block) sink.merge(block)
}
