import { filler } from '../phone-events/groups.ts'
import type { PairOutcome } from '../phone-events/outcome.ts'
import { type CellPair, outcomeOfCells } from './cell-pair.ts'
import type { Layout } from './layout.ts'
import type { RowPlace, RowSink } from './row-sink.ts'

/** Pairs of a grouped report that are remembered. */
const mostRemembered = 20_000

/** What a row says with the labels above it, and what to keep of that; nothing where it is but a group's label. */
type Filled<Kept> = { readonly outcome: PairOutcome; readonly kept: Kept } | undefined

/** Hands a filled row on to where rows go. */
export function tell<Kept>(filled: Filled<Kept>, place: RowPlace, sink: RowSink<Kept>): void {
  if (!filled) sink.passed('total', place)
  else if (filled.outcome.kind === 'not-understood') sink.unreadable('no-cell', place)
  else sink.row(filled.kept, place)
}

/** In a grouped report a group's label stands once and holds for the rows below it. */
export class Grouping<Kept> {
  private readonly fill: ReturnType<typeof filler>
  private readonly keep: (outcome: PairOutcome) => Kept
  private readonly known = new Map<string, { outcome: PairOutcome; kept: Kept }>()

  constructor(grouped: Layout['grouped'], keep: (outcome: PairOutcome) => Kept) {
    this.fill = filler(grouped)
    this.keep = keep
  }

  filled(own: CellPair): Filled<Kept> {
    const filled = this.fill({ type: own.typeText, cause: own.causeText })
    if (!filled) return undefined
    const { type: typeText, cause: causeText } = filled
    const key = JSON.stringify([typeText, causeText])
    const found = this.known.get(key)
    if (found) return found
    const outcome = outcomeOfCells({ typeText, causeText })
    const made = { outcome, kept: this.keep(outcome) }
    if (this.known.size < mostRemembered && key.length < 1000) this.known.set(key, made)
    return made
  }
}
