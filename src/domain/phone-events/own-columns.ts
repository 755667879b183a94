import type { Rows, Seen, SeenRecord } from './outcome.ts'

/** The columns of a pasted table, as the person has them. */
export interface OwnColumns {
  readonly heads: readonly string[]
  /** A row's cells, as many as there are heads; what a group above it says is filled in. */
  readonly rows: readonly (readonly string[])[]
  /** Which of them were read as the two fields. */
  readonly type: number | undefined
  readonly cause: number | undefined
}

const most = 200

/** `undefined` where the rows are no table's, or some of them are not. */
export function ownColumns({ rows }: Rows, seen: Seen | undefined): OwnColumns | undefined {
  const { table } = seen ?? {}
  if (!seen || !table || seen.rows.length < rows.length) return undefined
  const { columns, at } = table.layout
  const byPlace = new Map(table.grid.records.map((record) => [placeOf(record), record]))
  const found = rows.map((_, index) => cellsOf(seen.rows[index], byPlace, columns))
  const whole = found.flatMap((cells) => cells ?? [])
  if (found.some((cells) => cells === undefined) || whole.length === 0) return undefined
  const cells = found.flatMap((each) => (each ? [each] : []))
  const head = table.grid.records[at]?.cells ?? []
  const width = Math.min(most, Math.max(head.length, ...cells.map(({ length }) => length)))
  const all = Array.from({ length: width }, (_, column) => column)
  const isKept = (column: number) =>
    isOwn(head[column]?.text) && (head[column]?.text.trim() || cells.some((row) => row[column]?.trim()))
  const kept = all.filter(isKept)
  if (kept.length === 0) return undefined
  const placeAmong = (column: number | undefined) => {
    const place = column === undefined ? -1 : kept.indexOf(column)
    return place < 0 ? undefined : place
  }
  return {
    heads: kept.map((column) => head[column]?.text.trim() || `Column ${column + 1}`),
    rows: cells.map((row) => kept.map((column) => row[column]?.trim() ?? '')),
    type: placeAmong(columns.type),
    cause: placeAmong(columns.cause),
  }
}

/** What this site has added before is added anew, and not kept beside it. */
const ours = /^(?:row|.* \(read\)|callback\?|summary|description|definition)$/i

function isOwn(name: string | undefined): boolean {
  return name === undefined || !ours.test(name.trim())
}

function placeOf({ line, end }: { readonly line: number; readonly end: number }): string {
  return `${line}:${end}`
}

function cellsOf(
  row: Seen['rows'][number] | undefined,
  byPlace: ReadonlyMap<string, SeenRecord>,
  columns: NonNullable<Seen['table']>['layout']['columns'],
): readonly string[] | undefined {
  const record = row && byPlace.get(placeOf(row))
  if (!row || !record) return undefined
  const cells = record.cells.map(({ text }) => text)
  for (const side of ['type', 'cause'] as const) {
    const at = columns[side]
    const said = row.fields.find(({ field }) => field === side)?.text
    if (at !== undefined && said !== undefined) cells[at] = said
  }
  return cells
}
