import { dayOf, daysIn, firstDay, lastDay, noMoment, noTime } from './calendar.ts'
import { type CellKind, shortYear, type Zone } from './moment-reader.ts'
import { type Unpacked, unpacked } from './packed.ts'

/** Which of the numbers in a date is which. */
export const orders = ['day-first', 'month-first', 'year-first'] as const
export type DateOrder = (typeof orders)[number]

/** A cell that shows something, as it is written, and the row it stands in, from 0. */
export interface Example {
  readonly text: string
  readonly row: number
}

/** What a column of dates turned out to be. `orders` are those in which every date of it is one. */
export interface DateFacts {
  readonly name: string
  readonly dated: number
  readonly blank: number
  /** Cells that are neither. */
  readonly others: number
  readonly other: Example | undefined
  readonly orders: readonly DateOrder[]
  /** Whether any date of it can be read in more than one way by itself. */
  readonly isOpen: boolean
  /** A date that more than one order fits, to ask about. */
  readonly open: Example | undefined
  /** Dates that one order alone fits: where there are some of each, the column is mixed. */
  readonly only: Readonly<Partial<Record<DateOrder, Example>>>
  readonly zone: Zone | 'mixed'
  readonly as: 'written' | 'serial' | 'epoch' | 'mixed'
}

/** The moments of a column read in one order. */
export interface Moments {
  readonly order: DateOrder | undefined
  /** `day * 32 + hour`, or `noMoment`. */
  readonly values: Int32Array
  readonly firstDay: number
  readonly lastDay: number
  readonly dated: number
  /** Dates before 1990, after 2100, or of a day that its month does not have. */
  readonly far: number
  readonly farRow: number
  readonly hasTimes: boolean
}

/** Orders whose dates lie further apart than this are left out where another’s lie within `near`. */
const [wide, near] = [20 * 366, 2 * 366]

/** Gathers a column’s dates row by row, and tells its order by all of them. */
export class MomentColumn {
  private readonly name: string
  private readonly packed: Int32Array
  private rows = 0
  private dated = 0
  private blank = 0
  private others = 0
  private other: Example | undefined
  private open: Example | undefined
  private readonly fits: Record<DateOrder, number> = { 'day-first': 0, 'month-first': 0, 'year-first': 0 }
  private readonly only: Partial<Record<DateOrder, Example>> = {}
  private openDates = 0
  private readonly zones = new Set<Zone>()
  private readonly kinds = new Set<CellKind>()
  private lastOpen = 0
  private lastFits: readonly DateOrder[] = []

  constructor(name: string, rows: number) {
    this.name = name
    this.packed = new Int32Array(rows)
  }

  /** @param textOf the cell as it is written: asked for only where it is an example */
  add(kind: CellKind, packed: number, zone: Zone, textOf: () => string): void {
    const row = this.rows++
    if (kind === 'blank') {
      this.blank++
      return
    }
    if (kind === 'other') {
      this.others++
      this.other ??= { text: textOf(), row }
      return
    }
    this.packed[row] = packed
    this.dated++
    this.kinds.add(kind)
    if (zone !== 'none' || kind === 'written') this.zones.add(zone)
    if (packed >> 27 > 1) this.addOpen(packed, row, textOf)
  }

  private addOpen(packed: number, row: number, textOf: () => string): void {
    this.openDates++
    // Rows stand by day in most files: one look at each day’s first is enough.
    const date = packed >> 5
    if (date !== this.lastOpen) {
      this.lastOpen = date
      this.lastFits = fitting(unpacked(packed))
    }
    const { lastFits } = this
    for (const order of lastFits) this.fits[order]++
    if (lastFits.length === 1 && lastFits[0]) this.only[lastFits[0]] ??= { text: textOf(), row }
    if (lastFits.length > 1) this.open = this.betterExample(row, packed, textOf)
  }

  /** A date such as 03/11 shows the question better than 11/11. */
  private betterExample(row: number, packed: number, textOf: () => string): Example {
    if (this.open && (this.openIsPlain || !isPlain(packed))) return this.open
    this.openIsPlain = isPlain(packed)
    return { text: textOf(), row }
  }
  private openIsPlain = false

  facts(): DateFacts {
    const whole = orders.filter((order) => this.openDates > 0 && this.fits[order] === this.openDates)
    const spans = whole.map((order) => ({ order, ...spanOf(this.read(order)) }))
    const isNear = spans.some(({ days }) => days <= near)
    const left = spans.filter(({ days }) => !isNear || days <= wide).map(({ order }) => order)
    const zones = [...this.zones]
    const kinds = [...this.kinds]
    return {
      name: this.name,
      dated: this.dated,
      blank: this.blank,
      others: this.others,
      other: this.other,
      orders: left.length === 2 && this.readsAlike(left) ? left.slice(0, 1) : left,
      isOpen: this.openDates > 0,
      open: this.open,
      only: { ...this.only },
      zone: zones.length > 1 ? 'mixed' : (zones[0] ?? 'none'),
      as: kinds.length > 1 ? 'mixed' : ((kinds[0] ?? 'written') as 'written' | 'serial' | 'epoch'),
    }
  }

  /** Whether two orders give every row the same day, as where all are of 11/11. */
  private readsAlike([one, other]: readonly DateOrder[]): boolean {
    const [first, second] = [this.read(one), this.read(other)]
    return first.values.every((value, row) => value === second.values[row])
  }

  read(order: DateOrder | undefined): Moments {
    const values = new Int32Array(this.rows).fill(noMoment)
    let [first, last, dated, far, farRow] = [lastDay, firstDay, 0, 0, -1]
    let hasTimes = false
    let lastDate = -1
    let day = noMoment
    for (let row = 0; row < this.rows; row++) {
      const packed = this.packed[row] as number
      if (packed === 0) continue
      if (packed >> 5 !== lastDate) {
        lastDate = packed >> 5
        day = dayIn(unpacked(packed), order)
      }
      if (day < firstDay || day > lastDay) {
        far++
        if (farRow < 0) farRow = row
        continue
      }
      const hour = packed & 31
      if (hour !== noTime) hasTimes = true
      values[row] = day * 32 + hour
      dated++
      if (day < first) first = day
      if (day > last) last = day
    }
    return { order, values, firstDay: first, lastDay: last, dated, far, farRow, hasTimes }
  }
}

function spanOf({ firstDay: first, lastDay: last, dated }: Moments): { days: number } {
  return { days: dated === 0 ? Number.POSITIVE_INFINITY : last - first }
}

function isPlain(packed: number): boolean {
  const { first, second } = unpacked(packed)
  return first !== second
}

/** The orders in which a date by itself is one. */
function fitting({ form, first, second, third, dotted }: Unpacked): readonly DateOrder[] {
  const isDate = (year: number, month: number, day: number) =>
    month > 0 && month < 13 && day > 0 && day <= daysIn(year, month)
  const year = form === 'long' ? third : shortYear(third)
  const fits: DateOrder[] = []
  if (isDate(year, second, first)) fits.push('day-first')
  if (isDate(year, first, second)) fits.push('month-first')
  // Full stops are put behind a day and a month; a year of two figures leads with dashes and slashes only.
  if (form === 'short' && !dotted && isDate(shortYear(first), second, third)) fits.push('year-first')
  return fits
}

function dayIn({ form, first, second, third }: Unpacked, order: DateOrder | undefined): number {
  if (form === 'known') return dayOf(first, second, third)
  const year = form === 'long' ? third : shortYear(third)
  if (order === 'year-first') return form === 'short' ? checkedDay(shortYear(first), second, third) : noMoment
  return order === 'month-first' ? checkedDay(year, first, second) : checkedDay(year, second, first)
}

function checkedDay(year: number, month: number, day: number): number {
  return month > 0 && month < 13 && day > 0 && day <= daysIn(year, month) ? dayOf(year, month, day) : noMoment
}
