import { CellDictionary } from './cell-dictionary.ts'
import { isNumber, unitsOf } from './cell-text.ts'
import type { KeptColumn, KeptTable, LeftColumn } from './kept-table.ts'
import { mostValues } from './kept-table.ts'
import { type DateAsk, MomentColumn } from './moment-column.ts'
import { MomentReader } from './moment-reader.ts'
import type { Cells } from './row-cells.ts'
import type { ColumnPlan } from './sampled-columns.ts'

/** Rows after which a column that names nearly each of them anew is given up. */
const soon = 4096

/** What the columns of a file are taken for, while its rows are still being read. */
export interface ColumnsSoFar {
  readonly date: { readonly name: string; readonly texts: readonly string[] } | undefined
  /** Columns that are counted, and how many values each has so far. */
  readonly counted: readonly { readonly name: string; readonly values: number }[]
}

interface Counting {
  readonly at: number
  readonly name: string
  readonly dictionary: CellDictionary
  codes: Uint16Array
}

/** The columns of the kept rows under way. */
export class ColumnStore {
  private readonly plan: ColumnPlan
  private readonly names: readonly string[]
  private readonly reader = new MomentReader()
  private readonly moments: MomentColumn | undefined
  private counting: Counting[]
  private readonly left: LeftColumn[]
  private cells: Cells | undefined
  private readonly textOf = () => this.cells?.text(this.at) ?? ''
  private at = 0

  constructor(plan: ColumnPlan, names: readonly string[], rows: number) {
    this.plan = plan
    this.names = names
    this.moments = plan.date === undefined ? undefined : new MomentColumn(this.nameOf(plan.date), rows)
    this.counting = plan.counted.map((at) => ({
      at,
      name: this.nameOf(at),
      dictionary: new CellDictionary(mostValues),
      codes: new Uint16Array(rows),
    }))
    this.left = [
      ...plan.dates
        .filter((at) => at !== plan.date)
        .map((at) => ({ name: this.nameOf(at), why: 'dates' as const, seen: 0 })),
      ...plan.beyond.map((at) => ({ name: this.nameOf(at), why: 'too-many-columns' as const, seen: 0 })),
    ]
  }

  /** From now on rows come as these cells. */
  read(cells: Cells): void {
    this.cells = cells
    for (const { dictionary } of this.counting) dictionary.forget()
  }

  makeRoom(rows: number): void {
    this.moments?.makeRoom(rows)
    for (const column of this.counting) {
      const codes = new Uint16Array(rows)
      codes.set(column.codes)
      column.codes = codes
    }
  }

  add(row: number): void {
    const { cells, moments, plan, reader } = this
    if (!cells) return
    if (moments && plan.date !== undefined) {
      const { date } = plan
      const kind = cells.find(date) ? reader.read(cells.units, cells.start, cells.end) : 'blank'
      this.at = date
      moments.add(kind, reader.packed, reader.zone, this.textOf)
    }
    let isFull = false
    for (const { at, dictionary, codes } of this.counting) {
      const code = cells.codeIn(dictionary, at)
      if (code < 0) isFull = true
      codes[row] = code
    }
    if (isFull) this.dropFull((dictionary) => dictionary.isFull)
    // Numbers of events and callers are told by being new each time, long before they fill the memory.
    if (row === soon) this.dropFull(({ values }) => values.length > soon * 0.9)
  }

  /** A row of the sample, before there were stores. */
  addTexts(row: number, texts: readonly string[]): void {
    const { moments, plan, reader } = this
    if (moments && plan.date !== undefined) {
      const text = texts[plan.date] ?? ''
      const units = unitsOf(text)
      moments.add(reader.read(units, 0, units.length), reader.packed, reader.zone, () => text)
    }
    for (const { at, dictionary, codes } of this.counting) codes[row] = dictionary.codeOfText(texts[at] ?? '')
  }

  taken(rows: number): Pick<KeptTable, 'columns' | 'left' | 'dates' | 'dateNames'> {
    const { plan, moments } = this
    const empty = this.counting.filter(({ dictionary: { values } }) => values.every((value) => value === ''))
    const single = this.counting.filter(({ dictionary }) => dictionary.values.length > Math.max(50, rows / 2))
    const full = this.counting.filter((column) => !empty.includes(column) && !single.includes(column))
    return {
      columns: full.map(({ name, dictionary: { values }, codes }): KeptColumn => {
        const isNumeric = values.every((value) => value === '' || isNumber(value))
        return { name, values, codes: codes.subarray(0, rows), isNumeric }
      }),
      left: [
        ...this.left,
        ...empty.map(({ name }) => ({ name, why: 'empty' as const, seen: 0 })),
        ...single.map(({ name, dictionary }) => {
          return { name, why: 'many-values' as const, seen: dictionary.values.length }
        }),
      ],
      dateNames: plan.dates.map((at) => this.nameOf(at)),
      dates: this.dates(moments),
    }
  }

  /** What is to be asked about the dates so far. */
  dateAsk(): DateAsk | undefined {
    return this.moments?.askSoFar()
  }

  soFar(): ColumnsSoFar {
    const { moments, plan } = this
    const date =
      moments && plan.date !== undefined
        ? { name: this.nameOf(plan.date), texts: [...moments.firstTexts] }
        : undefined
    return {
      date,
      counted: this.counting.map(({ name, dictionary }) => ({ name, values: dictionary.values.length })),
    }
  }

  private dates(moments: MomentColumn | undefined): KeptTable['dates'] {
    const { notDates } = this.plan
    if (!moments)
      return notDates
        ? { kind: 'not-dates', name: this.nameOf(notDates.at), example: notDates.example }
        : { kind: 'no-column' }
    const facts = moments.facts()
    if (facts.dated < facts.others) return { kind: 'not-dates', name: facts.name, example: facts.other?.text }
    if (facts.isOpen && facts.orders.length === 0) return { kind: 'mixed', facts }
    return { facts, column: moments }
  }

  private dropFull(isMany: (dictionary: CellDictionary) => boolean): void {
    const isFull = ({ dictionary }: Counting) => isMany(dictionary)
    for (const { name, dictionary } of this.counting.filter(isFull))
      this.left.push({ name, why: 'many-values', seen: dictionary.values.length })
    this.counting = this.counting.filter((column) => !isFull(column))
  }

  private nameOf(at: number): string {
    return this.names[at] || `Column ${at + 1}`
  }
}
