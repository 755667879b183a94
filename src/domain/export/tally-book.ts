import type { PairOutcome } from '../phone-events/outcome.ts'
import { FirstFew } from './capped.ts'
import type { Opened, PassedAs, RowPlace, RowSink, UnreadableAs } from './row-sink.ts'
import { pairKey, type Sides, sidesOf } from './sides.ts'
import type { PassedOverLine, RowPosition, Table, Tallied, Totals, UnreadableRow } from './snapshot.ts'

/** Distinct undefined pairs that are listed. */
export const mostListed = 1000
const mostLines = 200
const longestLine = 200
export const mostPositions = 5
/** Distinct keys of JSON records that are noted as column names. */
const mostKeys = 500

/** One distinct pair under way. */
export interface Entry {
  readonly kind: Tallied['kind']
  readonly sides: Sides
  readonly outcome: PairOutcome
  count: number
  weighted: number
  readonly positions: RowPosition[]
}

/** Counts rows by what they say. */
export class TallyBook implements RowSink<Entry> {
  private found: Opened | undefined
  private readonly entries = new Map<string, Entry>()
  private listed = 0
  private readonly unlisted = entryOf({ kind: 'undefined-pair' }, 'undefined-pair')
  /** Stands for all rows that may say more than one pair: they are told as unreadable. */
  private readonly unclear = entryOf({ kind: 'unclear', why: 'left-over', candidates: [] }, 'unclear')
  private readonly ignored: Record<PassedAs, number> = {
    header: 0,
    preamble: 0,
    footer: 0,
    total: 0,
    blank: 0,
    words: 0,
  }
  private readonly passedOver = new FirstFew<PassedOverLine>(mostLines)
  private readonly unreadables = new FirstFew<UnreadableRow>(mostLines)
  private unreadableRows = 0
  private unreadableWeight = 0
  private rowsWithout = 0
  /** Counts may stand without a column of their own, as in a matrix report. */
  private isWeighed = false
  private readonly keys = new Set<string>()
  private readonly isByLine: boolean

  /** @param isByLine whether rows are found again by their lines: the bytes of a sheet's are nowhere */
  constructor(isByLine = false) {
    this.isByLine = isByLine
  }

  opened(opened: Opened): void {
    this.found = opened
  }

  keep(outcome: PairOutcome): Entry {
    const { kind } = outcome
    if (kind === 'not-understood') return this.unlisted
    if (kind === 'unclear') return this.unclear
    const sides = sidesOf(outcome)
    const key = pairKey(kind, sides)
    const known = this.entries.get(key)
    if (known) return known
    if (kind === 'undefined-pair' && ++this.listed > mostListed) return this.unlisted
    const entry = entryOf(outcome, kind)
    this.entries.set(key, entry)
    return entry
  }

  row(entry: Entry, place: RowPlace): void {
    if (entry === this.unclear) {
      this.unreadable('unclear', place)
      return
    }
    entry.count++
    if (place.record) this.noteKeys(place.record)
    if (place.weight >= 0) entry.weighted += this.weighed(place.weight)
    else this.rowsWithout++
    if (entry.count <= mostPositions) {
      const { line, byteStart, byteEnd } = place
      entry.positions.push(this.isByLine ? { line, byteStart: 0, byteEnd: 0 } : { line, byteStart, byteEnd })
    }
  }

  /** Whether more of the same rows would but be counted: their places are listed. */
  isListed(entry: Entry): boolean {
    return entry !== this.unclear && entry.count >= mostPositions
  }

  /** So many rows more. @param weighed those of them that have a weight, and come to `weight` */
  again(entry: Entry, times: number, weighed: number, weight: number): void {
    entry.count += times
    this.rowsWithout += times - weighed
    if (weighed > 0) entry.weighted += this.weighed(weight)
  }

  unreadable(as: UnreadableAs, place: RowPlace): void {
    this.unreadableRows++
    if (place.record) this.noteKeys(place.record)
    if (place.weight >= 0) this.unreadableWeight += this.weighed(place.weight)
    else this.rowsWithout++
    this.unreadables.add(() => ({
      line: place.line,
      as,
      text: place.text(longestLine * 4).slice(0, longestLine),
    }))
  }

  passed(as: PassedAs, place: RowPlace): void {
    this.ignored[as]++
    if (as === 'blank') return
    this.passedOver.add(() => ({
      line: place.line,
      as,
      text: place
        .text(longestLine * 4)
        .trim()
        .slice(0, longestLine),
    }))
  }

  private weighed(weight: number): number {
    this.isWeighed = true
    return weight
  }

  private noteKeys(record: Readonly<Record<string, unknown>>): void {
    for (const key in record) if (this.keys.size < mostKeys && key.length <= longestLine) this.keys.add(key)
  }

  header(place: RowPlace): void {
    this.passed('header', place)
  }

  rest(): void {}

  taken(): Table | undefined {
    const { found } = this
    if (!found) return undefined
    const { kind, encoding, layout } = found
    const entries = [...this.entries.values()].filter(({ count }) => count > 0)
    const totals = this.totals([...entries, this.unlisted], 'count', this.unreadableRows)
    const columnAt = (at: number | undefined) =>
      at === undefined ? undefined : { at, name: layout?.names[at] || undefined }
    const [type, cause, count] = [layout?.columns.type, layout?.columns.cause, layout?.columns.count].map(
      columnAt,
    )
    return {
      kind,
      encoding,
      delimiter: layout?.delimiter,
      names: layout?.names ?? [...this.keys],
      columns: { ...(type ? { type } : {}), ...(cause ? { cause } : {}), ...(count ? { count } : {}) },
      rows: totals.explained + totals.undefined + totals.unreadable,
      totals: { ...totals, ignored: Object.values(this.ignored).reduce((sum, lines) => sum + lines, 0) },
      weighted:
        count || this.isWeighed
          ? {
              ...this.totals([...entries, this.unlisted], 'weighted', this.unreadableWeight),
              rowsWithout: this.rowsWithout,
            }
          : undefined,
      tally: entries.map(talliedOf).sort((a, b) => b.weighted - a.weighted || b.count - a.count),
      unlisted: this.unlisted.count,
      ignored: { ...this.ignored },
      passedOver: this.passedOver.taken(),
      unreadable: this.unreadables.taken(),
    }
  }

  private totals(entries: readonly Entry[], figure: 'count' | 'weighted', unreadable: number): Totals {
    let explained = 0
    let others = 0
    for (const entry of entries) {
      if (entry.kind === 'defined') explained += entry[figure]
      else others += entry[figure]
    }
    return { explained, undefined: others, unreadable }
  }
}

function entryOf(outcome: PairOutcome, kind: Tallied['kind']): Entry {
  return { kind, sides: sidesOf(outcome), outcome, count: 0, weighted: 0, positions: [] }
}

function talliedOf({ kind, sides, outcome, count, weighted, positions }: Entry): Tallied {
  return { kind, ...sides, outcome, count, weighted, positions: [...positions] }
}
