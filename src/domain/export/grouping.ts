import type { PairOutcome } from '../phone-events/outcome.ts'
import { type CellPair, outcomeOfCells } from './cell-pair.ts'
import type { Layout } from './layout.ts'

/** Pairs of a grouped report that are remembered. */
const mostRemembered = 20_000

/**
 * In a grouped report a group's label stands once and holds for the rows below it. A new type's label takes the
 * cause of the group before away.
 */
export class Grouping<Kept> {
  private readonly grouped: Layout['grouped']
  private readonly keep: (outcome: PairOutcome) => Kept
  private readonly known = new Map<string, { outcome: PairOutcome; kept: Kept }>()
  private type: string | undefined
  private cause: string | undefined

  constructor(grouped: Layout['grouped'], keep: (outcome: PairOutcome) => Kept) {
    this.grouped = grouped
    this.keep = keep
  }

  /** What a row says together with the labels above it. */
  filled(own: CellPair): { readonly outcome: PairOutcome; readonly kept: Kept } {
    const newGroup = this.grouped.type && own.typeText?.trim()
    this.type = this.grouped.type ? own.typeText?.trim() || this.type : own.typeText
    this.cause = this.grouped.cause ? own.causeText?.trim() || (newGroup ? '' : this.cause) : own.causeText
    const key = JSON.stringify([this.type, this.cause])
    const found = this.known.get(key)
    if (found) return found
    const outcome = outcomeOfCells({ typeText: this.type, causeText: this.cause })
    const made = { outcome, kept: this.keep(outcome) }
    if (this.known.size < mostRemembered && key.length < 1000) this.known.set(key, made)
    return made
  }
}
