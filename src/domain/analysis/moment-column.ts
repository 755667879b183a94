import { dayOf, daysIn, firstDay, lastDay, noMoment, noTime } from './calendar.ts'
import { type CellKind, shortYear, type Unpacked, unpacked, type Zone } from './packed.ts'

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
  /** The first date that is none in an order: where every order has one, the column is mixed. */
  readonly against: Readonly<Partial<Record<DateOrder, Example>>>
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

/** The question of which number is the day: more than one order fits every date. */
export interface DateAsk {
  readonly kind: 'asks'
  readonly facts: DateFacts
  /** The dates as each order reads them, in the order of `facts.orders`. */
  readonly ranges: readonly Omit<Moments, 'values'>[]
}

/** Orders whose dates lie further apart than this are left out where another’s lie within `near`. */
const [wide, near] = [20 * 366, 2 * 366]

const fewTexts = 3

/** Gathers a column’s dates row by row, and tells its order by all of them. */
export class MomentColumn {
  private readonly name: string
  private packed: Int32Array
  private rows = 0
  private dated = 0
  private blank = 0
  private others = 0
  private other: Example | undefined
  private open: Example | undefined
  /** The first few dates as they are written. */
  readonly firstTexts: string[] = []
  /** Dates by the orders that fit them, and whether an example of each is known: a bit for every order. */
  private readonly fits = new Int32Array(8)
  private readonly isShown = new Uint8Array(8)
  private readonly fitting = new FitCache()
  private readonly against: Partial<Record<DateOrder, Example>> = {}
  private openDates = 0
  private askedSoFar:
    | { readonly orders: number; readonly rows: number; readonly ask: DateAsk | undefined }
    | undefined
  private readonly zones = new Set<Zone>()
  private readonly kinds = new Set<CellKind>()

  constructor(name: string, rows: number) {
    this.name = name
    this.packed = new Int32Array(rows)
  }

  makeRoom(rows: number): void {
    const larger = new Int32Array(rows)
    larger.set(this.packed)
    this.packed = larger
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
    if (this.firstTexts.length < fewTexts) this.firstTexts.push(textOf())
    this.kinds.add(kind)
    if (zone !== 'none' || kind === 'written') this.zones.add(zone)
    if (packed >> 27 > 1) this.addOpen(packed, row, textOf)
  }

  private addOpen(packed: number, row: number, textOf: () => string): void {
    const fits = this.fitting.of(packed)
    // Of no day in any order, such as 30/02/2026: it says nothing of the others.
    if (fits === 0) return
    this.openDates++
    this.fits[fits] = (this.fits[fits] as number) + 1
    if (this.isShown[fits] === 1) return
    const whole = orders.filter((_, at) => (fits >> at) & 1)
    if (whole.length > 1) this.open = this.betterExample(row, packed, textOf)
    for (const order of orders) if (!whole.includes(order)) this.against[order] ??= { text: textOf(), row }
    this.isShown[fits] = whole.length < 2 || this.openIsPlain ? 1 : 0
  }

  /** A date such as 03/11 shows the question better than 11/11. */
  private betterExample(row: number, packed: number, textOf: () => string): Example {
    if (this.open && (this.openIsPlain || !isPlain(packed))) return this.open
    this.openIsPlain = isPlain(packed)
    return { text: textOf(), row }
  }
  private openIsPlain = false

  facts(): DateFacts {
    const whole = orders.filter((_, at) => (this.fittingAll() >> at) & 1)
    const left = whole.length < 2 ? whole : this.likely(whole)
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
      against: { ...this.against },
      zone: zones.length > 1 ? 'mixed' : (zones[0] ?? 'none'),
      as: kinds.length > 1 ? 'mixed' : ((kinds[0] ?? 'written') as 'written' | 'serial' | 'epoch'),
    }
  }

  /** Without those whose dates lie far apart, where another order’s don’t. */
  private likely(fitting: readonly DateOrder[]): readonly DateOrder[] {
    const spans = fitting.map((order) => ({ order, ...spanOf(this.read(order)) }))
    const isNear = spans.some(({ days }) => days <= near)
    return spans.filter(({ days }) => !isNear || days <= wide).map(({ order }) => order)
  }

  ask(facts: DateFacts): DateAsk | undefined {
    if (facts.orders.length < 2 || facts.dated < facts.others) return undefined
    const ranges = facts.orders.map((order) => {
      const { values: _, ...range } = this.read(order)
      return range
    })
    return { kind: 'asks', facts, ranges }
  }

  /** As `ask`, of the rows so far. Reckoned anew only where other orders are left, or there are twice as many rows. */
  askSoFar(): DateAsk | undefined {
    const whole = this.fittingAll()
    if ((whole & (whole - 1)) === 0) return undefined
    const { askedSoFar: last } = this
    if (last?.orders !== whole || this.rows >= 2 * last.rows)
      this.askedSoFar = { orders: whole, rows: this.rows, ask: this.ask(this.facts()) }
    return this.askedSoFar?.ask
  }

  /** The orders that fit all dates: a bit for each; none where no date can be read in several. */
  private fittingAll(): number {
    if (this.openDates === 0) return 0
    return this.fits.reduce((all, count, fits) => (count === 0 ? all : all & fits), 7)
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
    const known = new DayCache(order)
    for (let row = 0; row < this.rows; row++) {
      const packed = this.packed[row] as number
      if (packed === 0) continue
      const day = known.dayIn(packed)
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

/** Most rows are of days that came before. */
class FitCache {
  private readonly dates = new Int32Array(4096).fill(-1)
  private readonly bits = new Uint8Array(4096)

  of(packed: number): number {
    const date = packed >> 5
    const slot = (date ^ (date >> 12)) & 4095
    if (this.dates[slot] !== date) {
      this.dates[slot] = date
      this.bits[slot] = fitting(unpacked(packed)).reduce(
        (bits, order) => bits | (1 << orders.indexOf(order)),
        0,
      )
    }
    return this.bits[slot] as number
  }
}

class DayCache {
  private readonly order: DateOrder | undefined
  private readonly dates = new Int32Array(4096).fill(-1)
  private readonly days = new Int32Array(4096)

  constructor(order: DateOrder | undefined) {
    this.order = order
  }

  dayIn(packed: number): number {
    const date = packed >> 5
    const slot = (date ^ (date >> 12)) & 4095
    if (this.dates[slot] !== date) {
      this.dates[slot] = date
      this.days[slot] = dayIn(unpacked(packed), this.order)
    }
    return this.days[slot] as number
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
