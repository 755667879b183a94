import type { ForcedColumns } from '../../domain/export/layout.ts'
import type { Snapshot, Table } from '../../domain/export/snapshot.ts'
import { countedParts, type PartRead, partTable, together } from '../../domain/export/together.ts'
import type { Reading } from '../../views/export/reading.ts'
import type { BookForm, PartOrder, Report } from './messages.ts'

/** What a reading is of: a file, or some of the sheets of a workbook. Nothing where it is a folder. */
export interface Told {
  readonly file?: File
  readonly columns?: ForcedColumns | undefined
  readonly book?: BookFound
  readonly parts?: readonly PartOrder[]
}

/** What the worker has found in a workbook or an archive so far. */
export function bookFound() {
  let form: BookForm = 'workbook'
  let parts: readonly PartRead[] = []
  let bytes = 0
  const tables = () => {
    const counted = new Map<number, Table>()
    for (const at of countedParts(parts)) {
      const table = parts[at] && partTable(parts[at])
      if (table) counted.set(at, table)
    }
    return counted
  }
  const columnsOf = new Map<number, ForcedColumns>()
  return {
    /** Columns that were told by hand, by the part. */
    columnsOf,
    orders: (counted: readonly number[]): readonly PartOrder[] =>
      counted.map((part) => ({ part, columns: columnsOf.get(part), surveyed: parts[part]?.surveyed })),
    take(report: Report): void {
      if (report.kind === 'opened') ({ form, parts } = report)
      if (report.kind !== 'part') return
      bytes = report.bytes
      parts = parts.map((part, at) => (at === report.at ? report.part : part))
    },
    tables,
    /** The part whose columns are to be told by hand, where none could be counted. */
    asking(): number | undefined {
      const at = parts.findIndex(({ snapshot }) => snapshot?.state === 'no-columns')
      return at < 0 ? undefined : at
    },
    soFar(isDone = false): Pick<Reading, 'book' | 'snapshot'> {
      const counted = tables()
      const table = counted.size > 1 ? together(counted) : [...counted.values()][0]
      const snapshot: Snapshot = table
        ? { bytes, isDone, state: 'table', table }
        : { bytes, isDone, state: 'opening' }
      return { book: { form, parts, counted: [...counted.keys()] }, snapshot }
    },
  }
}

export type BookFound = ReturnType<typeof bookFound>

/**
 * The reading of a whole workbook, and one for each of its sheets where several are counted. Where none is, the first
 * table without columns that can be told is asked about.
 */
export function bookReadings(found: BookFound, whole: Reading, milliseconds: number) {
  const { book, snapshot } = found.soFar(true)
  const counted = book?.counted ?? []
  const asked = book?.parts[found.asking() ?? -1]?.snapshot
  const isCounted = counted.length > 0
  const state = isCounted ? ('done' as const) : ('refused' as const)
  const reading: Partial<Reading> = {
    book,
    milliseconds,
    state,
    snapshot: isCounted ? snapshot : asked,
    ...(isCounted || asked ? {} : { refusal: 'nothing' as const }),
    isTogether: counted.length > 1,
  }
  const parts = (counted.length > 1 ? counted : []).map((part): Reading => {
    const { name = '', snapshot: own, surveyed } = book?.parts[part] ?? {}
    return {
      name,
      size: whole.size,
      state: 'done',
      milliseconds,
      book,
      part,
      file: whole.name,
      ...(own ? { snapshot: own } : {}),
      ...(surveyed ? { facts: surveyed.facts } : {}),
    }
  })
  return { own: { reading, counted }, parts }
}
