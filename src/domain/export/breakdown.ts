import type { PairOutcome } from '../phone-events/outcome.ts'
import { ExportReader, type ReadingOptions } from './export-reader.ts'
import { cellsIn, namesAgain } from './layout.ts'
import type { Opened, RowPlace, RowSink } from './row-sink.ts'
import { valueText } from './text-place.ts'

/** The rows that have one value in a column. */
export interface Group {
  /** The value as it is written; of a point in time the day alone. */
  readonly name: string
  readonly rows: number
  readonly explained: number
  /** Of the explained ones, those marked Callback? Yes. */
  readonly marked: number
}

export interface Breakdown {
  /** In the order in which they first came. */
  readonly groups: readonly Group[]
  /** Rows of values that came after the list was full. */
  readonly unlistedRows: number
}

/** Values that are told apart: those that come later are counted together. */
export const mostGroups = 50_000
const longestName = 120

interface Kept {
  readonly isExplained: boolean
  readonly isMarked: boolean
}

/** Counts rows by another column: a second pass, for which each row is cut into its cells. */
class BreakdownSink implements RowSink<Kept> {
  private readonly column: Column
  private at: number
  private names: readonly string[] = []
  private readonly groups = new Map<string, { rows: number; explained: number; marked: number }>()
  private delimiter = ','
  unlistedRows = 0

  constructor(column: Column) {
    this.column = column
    this.at = column.at
  }

  opened({ layout }: Opened): void {
    this.delimiter = layout?.delimiter ?? ','
    this.names = layout?.names ?? []
    this.at = this.column.at
  }

  keep(outcome: PairOutcome): Kept {
    const isExplained = outcome.kind === 'defined'
    return { isExplained, isMarked: isExplained && outcome.definition.callback === true }
  }

  row({ isExplained, isMarked }: Kept, place: RowPlace): void {
    const group = this.groupOf(place)
    if (!group) {
      this.unlistedRows++
      return
    }
    group.rows++
    if (isExplained) group.explained++
    if (isMarked) group.marked++
  }

  unreadable(_: unknown, place: RowPlace): void {
    const group = this.groupOf(place)
    if (group) group.rows++
    else this.unlistedRows++
  }

  passed(): void {}

  /** Where the columns' names come again, a column may stand elsewhere. */
  header(place: RowPlace): void {
    const own = namesAgain(this.cellsOf(place), this.names)
    const { at } = this.column
    if (own) this.at = own[at] === this.names[at] ? at : own.indexOf(this.names[at] ?? '')
  }

  rest(): void {}

  taken(): Breakdown {
    return {
      groups: [...this.groups].map(([name, counts]) => ({ name, ...counts })),
      unlistedRows: this.unlistedRows,
    }
  }

  private cellOf(place: RowPlace): string {
    const { record, filled } = place
    return record
      ? valueText(record[this.column.name])
      : (filled?.get(this.at) ?? this.cellsOf(place)[this.at] ?? '')
  }

  private cellsOf(place: RowPlace): readonly string[] {
    return place.values ?? cellsIn(place.text(), this.delimiter)
  }

  private groupOf(place: RowPlace) {
    const name = dayOf(this.cellOf(place).trim()).slice(0, longestName)
    const known = this.groups.get(name)
    if (known || this.groups.size === mostGroups) return known
    const group = { rows: 0, explained: 0, marked: 0 }
    this.groups.set(name, group)
    return group
  }
}

/** A column by its position from 0, and by its name in records that have no positions. */
export interface Column {
  readonly at: number
  readonly name: string
}

const pointInTime = /^(\d{1,4}[-./]\d{1,2}[-./]\d{1,4})[T,\s]+\d{1,2}[:.]\d{2}/

/** The day of a point in time, as it is written; any other text as it is. */
export function dayOf(text: string): string {
  return pointInTime.exec(text)?.[1] ?? text
}

/** Give it the chunks the scanner was given. Never throws. */
export function breakdown(options: ReadingOptions & { readonly column: Column }) {
  const sink = new BreakdownSink(options.column)
  const reader = new ExportReader(options, sink)
  return {
    push(chunk: Uint8Array): void {
      reader.push(chunk)
    },
    finish(): Breakdown {
      reader.finish()
      return sink.taken()
    },
  }
}

/** What several of them come to; the groups in the order in which they first came. */
export function breakdownsTogether(all: readonly Breakdown[]): Breakdown {
  const groups = new Map<string, Group>()
  for (const group of all.flatMap((each) => each.groups)) {
    const before = groups.get(group.name) ?? { rows: 0, explained: 0, marked: 0 }
    groups.set(group.name, {
      name: group.name,
      rows: before.rows + group.rows,
      explained: before.explained + group.explained,
      marked: before.marked + group.marked,
    })
  }
  return {
    groups: [...groups.values()],
    unlistedRows: all.reduce((sum, { unlistedRows }) => sum + unlistedRows, 0),
  }
}
