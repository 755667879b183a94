import { isEmptyText } from '../phone-events/empty.ts'
import type { PairOutcome, ReadCause, ReadType } from '../phone-events/outcome.ts'
import { outcomeOf } from '../phone-events/pair-outcome.ts'
import { saidInFields } from '../phone-events/read-pair.ts'
import { reasonToPass } from '../phone-events/reason-to-pass.ts'
import { tidy } from '../phone-events/tidy.ts'

/** How much of the rest of its row a pair of cells asks to be looked at, before it counts as a row. */
export type Closer = 'never' | 'where-it-mentions-a-header' | 'where-it-holds-little' | 'always'

/** Two cells as one row has them; a column that the table lacks is `undefined`. */
export interface CellPair {
  readonly typeText: string | undefined
  readonly causeText: string | undefined
}

export function tidyPair(typeText: string | undefined, causeText: string | undefined): CellPair {
  return {
    typeText: typeText === undefined ? undefined : tidy(typeText),
    causeText: causeText === undefined ? undefined : tidy(causeText),
  }
}

export function outcomeOfCells({ typeText, causeText }: CellPair): PairOutcome {
  return outcomeOf(saidInFields(typeText, causeText))
}

/**
 * Known values make a row whatever stands beside them; unknown ones may be a header again; blank ones may be a
 * line that is blank, or a footer; rules and labels of totals need the whole row.
 */
export function closerLook({ typeText, causeText }: CellPair, outcome: PairOutcome): Closer {
  const cells = [typeText, causeText].flatMap((text) => text ?? [])
  const columns = {
    ...(typeText === undefined ? {} : { type: 0 }),
    ...(causeText === undefined ? {} : { cause: cells.length - 1 }),
  }
  if (reasonToPass({ cells }, columns)) return 'always'
  if (cells.every(isEmptyText)) return 'where-it-holds-little'
  return isKnown(outcome) ? 'never' : 'where-it-mentions-a-header'
}

function isKnown(outcome: PairOutcome): boolean {
  const sides: (ReadType | ReadCause | undefined)[] = [
    'readType' in outcome ? outcome.readType : undefined,
    'readCause' in outcome ? outcome.readCause : undefined,
  ]
  return sides.every((side) => side?.kind !== 'unrecognised')
}
