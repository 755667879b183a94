import { type ForcedColumns, isTold } from '../../domain/export/layout.ts'
import type { Snapshot, Table } from '../../domain/export/snapshot.ts'
import { countedParts, type PartRead, partTable, together } from '../../domain/export/together.ts'
import type { Reading } from '../../views/export/reading.ts'
import type { BookForm, PartOrder, Report } from './messages.ts'
import { rememberShape, shapeOf, toldOfShape } from './told-files.ts'

/** What a reading is of: a file, or some of the sheets of a workbook. Nothing where it is a folder. */
export interface Told {
  readonly file?: File
  readonly columns?: ForcedColumns | undefined
  readonly book?: BookFound
  readonly parts?: readonly PartOrder[]
}

/** What is known of a workbook or an archive, and what somebody said of its parts. */
interface Known {
  readonly parts: readonly PartRead[]
  /** Columns that were told by hand, by the part. */
  readonly columnsOf: ReadonlyMap<number, ForcedColumns>
  /** Whether a part is counted, where somebody said so. */
  readonly chosen: ReadonlyMap<number, boolean>
}

/** What the worker has found in a workbook or an archive so far. */
export function bookFound() {
  let form: BookForm = 'workbook'
  let bytes = 0
  let known: Known = { parts: [], columnsOf: new Map(), chosen: new Map() }
  /** What was known before some of the parts were read again. */
  let before: Known | undefined
  const shapes = new Map<number, string>()
  const tables = () => {
    const { parts, chosen } = known
    const counted = new Set(countedParts(parts))
    for (const [at, isCounted] of chosen) isCounted ? counted.add(at) : counted.delete(at)
    const all = new Map<number, Table>()
    for (const at of [...counted].sort((a, b) => a - b)) {
      const table = parts[at] && partTable(parts[at])
      if (table) all.set(at, table)
    }
    return all
  }
  /** The part whose columns are to be told by hand, where none could be counted. */
  const asking = () => {
    const at = known.parts.findIndex(({ snapshot }) => snapshot?.state === 'no-columns')
    return at < 0 ? undefined : at
  }
  const choose = (part: number, isCounted: boolean | undefined) => {
    const chosen = new Map(known.chosen)
    if (isCounted === undefined) chosen.delete(part)
    else chosen.set(part, isCounted)
    known = { ...known, chosen }
  }
  return {
    columnsOf: (part: number | undefined) => known.columnsOf.get(part ?? [...tables().keys()][0] ?? -1),
    orders: (counted: readonly number[]): readonly PartOrder[] =>
      counted.map((part) => ({
        part,
        columns: known.columnsOf.get(part),
        surveyed: (before ?? known).parts[part]?.surveyed,
      })),
    take(report: Report): void {
      if (report.kind === 'opened') {
        form = report.form
        known = { ...known, parts: report.parts }
      }
      if (report.kind !== 'part') return
      bytes = report.bytes
      const { at, part: read } = report
      const shape = known.columnsOf.has(at) ? undefined : shapeOf(read.snapshot)
      if (shape !== undefined) shapes.set(at, shape)
      known = { ...known, parts: known.parts.map((part, other) => (other === at ? read : part)) }
    },
    tables,
    asking,
    /** Has a part counted, or left out. */
    choose,
    /**
     * Has a part and those of its shape read by other columns; nothing in them: as the reader would. Gives the parts
     * that have to be read again.
     */
    tell(part: number, columns: ForcedColumns): readonly number[] {
      before ??= known
      const shape = shapes.get(part)
      const alike =
        shape === undefined ? [part] : [...shapes].flatMap(([at, own]) => (own === shape ? [at] : []))
      const columnsOf = new Map(known.columnsOf)
      for (const at of alike) isTold(columns) ? columnsOf.set(at, columns) : columnsOf.delete(at)
      known = { ...known, columnsOf }
      rememberShape(shape, columns)
      for (const at of alike)
        if (at === part || known.chosen.get(at) !== false) choose(at, isTold(columns) ? true : undefined)
      return alike
    },
    /** The parts of a shape that somebody said something about before, to be read so. */
    tellAsBefore(): readonly number[] {
      const columnsOf = new Map(known.columnsOf)
      for (const [at, shape] of shapes) {
        const columns = toldOfShape(shape)
        if (columns && !columnsOf.has(at)) columnsOf.set(at, columns)
      }
      const added = [...columnsOf.keys()].filter((at) => !known.columnsOf.has(at))
      if (added.length > 0) before ??= known
      known = { ...known, columnsOf }
      return added
    },
    /** Has a hidden sheet counted as well. Gives the parts that have to be read for it. */
    readToo(part: number): readonly number[] {
      before ??= known
      choose(part, true)
      return [part]
    },
    /** All parts were read. */
    settle(): void {
      before = undefined
    },
    /** Goes back to what was known before parts were read again; whether any were. */
    giveUp(): boolean {
      if (!before) return false
      for (const [at, shape] of shapes)
        if (before.columnsOf.get(at) !== known.columnsOf.get(at))
          rememberShape(shape, before.columnsOf.get(at))
      known = before
      before = undefined
      return true
    },
    soFar(isDone = false): Pick<Reading, 'book' | 'snapshot'> {
      const { parts, chosen } = known
      const counted = tables()
      const table = counted.size > 1 ? together(counted) : [...counted.values()][0]
      const snapshot: Snapshot = table
        ? { bytes, isDone, state: 'table', table }
        : { bytes, isDone, state: 'opening' }
      const dropped = [...chosen].flatMap(([at, isCounted]) => (isCounted ? [] : [at]))
      return { book: { form, parts, counted: [...counted.keys()], dropped }, snapshot }
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
