import { TableRules } from '../phone-events/grid.ts'
import type { Mention } from '../phone-events/mentions.ts'
import type { PairOutcome } from '../phone-events/outcome.ts'
import { countOf, type GridRecord, type RawRow } from '../phone-events/reading.ts'
import { saidIn } from '../phone-events/said.ts'
import { tidy } from '../phone-events/tidy.ts'
import { outcomeOf, touched } from '../phone-events/verdict.ts'
import { addedNames } from './explained-cells.ts'
import type { Layout } from './layout.ts'
import type { PassedAs, RowPlace, RowSink, UnreadableAs } from './row-sink.ts'

/** Distinct records whose outcome is remembered. */
const mostRemembered = 20_000
const longestRemembered = 1000

/** An outcome, and what to keep of it. */
export interface Judged<Kept> {
  readonly outcome: PairOutcome
  readonly kept: Kept
}

/** The verdict on records one by one, given once for those that say the same. */
export class Outcomes<Kept> {
  private readonly keep: (outcome: PairOutcome) => Kept
  private readonly known = new Map<string, Judged<Kept>>()
  private readonly near: readonly Mention[]
  private readonly isTouched: boolean

  constructor(
    keep: (outcome: PairOutcome) => Kept,
    { beside, isFew }: Pick<Layout, 'beside' | 'isFew'> = { beside: [], isFew: false },
  ) {
    this.keep = keep
    this.near = isFew ? beside : []
    this.isTouched = beside.length > 0
  }

  of(row: RawRow, isCounted = false): Judged<Kept> {
    const texts = row.fields.map(({ field, text, isAccounted }) =>
      field === 'count' ? 0 : field || !isAccounted ? [field, text] : 0,
    )
    const isLone = row.fields.filter(({ field }) => field === 'type' || field === 'cause').length < 2
    const key = isLone ? '' : JSON.stringify([texts, row.open, row.quote])
    const found = key === '' ? undefined : this.known.get(key)
    if (found) return found
    const outcome = outcomeOf(touched(saidIn(row, { isCounted }), this.near, this.isTouched))
    const judged = { outcome, kept: this.keep(outcome) }
    if (key !== '' && key.length < longestRemembered && this.known.size < mostRemembered)
      this.known.set(key, judged)
    return judged
  }
}

/** Hands a record on to where rows go. */
export function tell<Kept>(
  { outcome, kept }: Judged<Kept>,
  place: RowPlace,
  sink: RowSink<Kept>,
  none: UnreadableAs = 'no-cell',
): void {
  if (outcome.kind === 'not-understood') sink.unreadable(none, place)
  else sink.row(kept, place)
}

/** What a row of a table is. */
export type RowRuling<Kept> =
  | { readonly kind: 'passed'; readonly as: PassedAs }
  | { readonly kind: 'header' }
  | ({
      readonly kind: 'row'
      readonly weight: number
      readonly isShort: boolean
      readonly filled: RowPlace['filled']
    } & Judged<Kept>)

/** @param place gets the row's weight */
export function tellRuling<Kept>(
  ruling: RowRuling<Kept>,
  place: RowPlace & { weight: number; filled?: RowPlace['filled'] },
  sink: RowSink<Kept>,
): void {
  if (ruling.kind === 'header') sink.header(place)
  else if (ruling.kind === 'passed') sink.passed(ruling.as, place)
  else {
    place.weight = ruling.weight
    place.filled = ruling.filled
    tell(ruling, place, sink, ruling.isShort ? 'short' : 'no-cell')
  }
}

/**
 * A cell without what programs leave in it: a line break that was escaped twice (`NO_ANSWER_x000D_`), and a whole
 * number as one that had blanks beside it (`19.0`).
 */
function cellText(text: string): string {
  const tidied = tidy(text)
  return /^\d{1,3}\.0$/.test(tidied) ? tidied.slice(0, -2) : tidied.replace(/_x000d_/gi, ' ')
}

/** Asks the rules of tables row by row, for readers that cut a file into cells. */
export class RowJudge<Kept> {
  readonly rules: TableRules
  private readonly outcomes: Outcomes<Kept>
  /** Cells behind a row's own, which this site wrote when it saved the file. */
  private readonly added: number
  private readonly names: number

  constructor(layout: Layout, keep: (outcome: PairOutcome) => Kept) {
    const { grid, table, names, columns } = layout
    const own = names.length - addedNames.length
    const isSaved = names.slice(own).join() === addedNames.join()
    const areOwn = Math.max(columns.type ?? 0, columns.cause ?? 0) < own
    this.names = names.length
    this.added = isSaved && areOwn ? addedNames.length : 0
    this.rules = new TableRules({ ...grid, records: grid.records.map((row) => this.ownOf(row)) }, table)
    this.outcomes = new Outcomes(keep, layout)
  }

  /** Cells that a row should have as it is written. */
  get width(): number {
    return this.rules.width > 0 ? this.rules.width + this.added : 0
  }

  private ownOf(record: GridRecord): GridRecord {
    const { cells } = record
    return this.added > 0 && cells.length >= this.names
      ? { ...record, cells: cells.slice(0, -this.added) }
      : record
  }

  ruling(cells: readonly string[], at: number): RowRuling<Kept> {
    const written = { cells: cells.map((text) => ({ text: cellText(text), start: 0 })), line: 1, end: 0 }
    const own = this.ownOf(written)
    const filled = this.rules.labels.read(own)
    const ruling = this.rules.ruling(own, at)
    if (!ruling) return { kind: 'passed', as: 'blank' }
    if (ruling.kind === 'passed') return ruling.as === 'header' ? { kind: 'header' } : ruling
    return {
      kind: 'row',
      ...this.outcomes.of(ruling.row, this.rules.fill.isCounted),
      weight: countOf(ruling.row) ?? -1,
      isShort: cells.length < this.width,
      filled,
    }
  }
}
