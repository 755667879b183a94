import { itemsOf } from './items.ts'
import type { PairOutcome } from './outcome.ts'
import { outcomeOf } from './pair-outcome.ts'
import { pureLine } from './pure-line.ts'
import { tidy } from './tidy.ts'

/** Longer texts, and those with any of these signs, may be more than one plain pair. */
const longest = 100
const notPlain = /[\n\t|│║┃[{?=]|\d\D+\d|missed.?call|hang.?up/i

/**
 * What a line says that is one defined pair, letter by letter: `readPaste` answers it the same. `undefined` for
 * everything else, which may still be a pair. Light enough to be at hand before the rest of the reader is.
 */
export function readPlainly(paste: string): Extract<PairOutcome, { kind: 'defined' }> | undefined {
  const line = tidy(paste).trim()
  if (line.length > longest || notPlain.test(line)) return undefined
  const [said, ...more] = pureLine(itemsOf(line)) ?? []
  const outcome = said && more.length === 0 ? outcomeOf(said) : undefined
  return outcome?.kind === 'defined' ? outcome : undefined
}
