import type { BookRefusal } from '../books/refused.ts'
import type { Surveyed } from '../books/survey.ts'
import { type Aside, asidesAmong } from './asides.ts'
import type { Capped } from './capped.ts'
import type { PassedAs } from './row-sink.ts'
import { pairKey } from './sides.ts'
import type { RowPosition, Snapshot, Table, Tallied, Totals } from './snapshot.ts'

/** One sheet of a workbook, or one file of an archive, as far as it has been read. */
export interface PartRead {
  readonly name: string
  readonly snapshot?: Snapshot
  /** What was found out about a sheet beside its rows. */
  readonly surveyed?: Surveyed
  /** Why it is not read at all. */
  readonly leftOut?: BookRefusal | 'hidden'
}

/** A row's position, and which of the parts it stands in. */
export interface PartPosition extends RowPosition {
  readonly part: number
}

/** The table of a part, if it has one: words that only mention a pair are none here, but a matrix is one. */
export function partTable({ snapshot, leftOut }: PartRead): Table | undefined {
  if (leftOut || snapshot?.state !== 'table') return undefined
  const { table } = snapshot
  return table.kind === 'words' && !table.tally.every(isPlain) ? undefined : table
}

function isPlain({ kind }: Tallied): boolean {
  return kind === 'defined' || kind === 'undefined-pair'
}

/**
 * Which of the parts are counted: those that have both fields; where none has and all were read, those that have one,
 * and at last those that say their pairs without columns for them. One that explains the others, or is a copy of one,
 * is left out.
 */
export function countedParts(parts: readonly PartRead[]): readonly number[] {
  const tables = tablesOf(parts)
  const withBoth = tables.filter(({ table }) => hasBoth(table))
  const asides = asidesAmong(withBoth)
  const whole = withBoth.filter((part) => !asides.has(part))
  const mayBeElsewhere = parts.some(({ leftOut }) => leftOut !== undefined && leftOut !== 'hidden')
  const withColumns = tables.filter(({ table }) => table.kind !== 'words')
  const others = withColumns.length > 0 ? withColumns : tables
  return (whole.length > 0 || mayBeElsewhere ? whole : others).map(({ at }) => at)
}

interface OfPart {
  readonly at: number
  readonly name: string
  readonly table: Table
}

function tablesOf(parts: readonly PartRead[]): readonly OfPart[] {
  return [...parts.entries()].flatMap(([at, part]) => {
    const table = partTable(part)
    return table ? [{ at, name: part.name, table }] : []
  })
}

/** Those of the parts that do not count beside the others, by their numbers. */
export function asidesIn(parts: readonly PartRead[]): ReadonlyMap<number, Aside> {
  const withBoth = tablesOf(parts).filter(({ table }) => hasBoth(table))
  return new Map([...asidesAmong(withBoth)].map(([{ at }, aside]) => [at, aside]))
}

function hasBoth({ columns, kind, totals }: Table): boolean {
  if (kind === 'words') return false
  return kind === 'json' ? totals.explained > 0 : columns.type !== undefined && columns.cause !== undefined
}

/** Pairs that are listed of all parts together, and lines of each kind. */
const mostLines = 200

/** Every row of the tables, counted together. @param tables by the numbers of their parts */
export function together(tables: ReadonlyMap<number, Table>): Table | undefined {
  const all = [...tables]
  const [first] = tables.values()
  if (!first) return undefined
  const totals = all.map(([, table]) => table.totals)
  const isWeighed = all.some(([, { weighted }]) => weighted !== undefined)
  const hasSameNames = all.every(([, { names }]) => JSON.stringify(names) === JSON.stringify(first.names))
  return {
    ...first,
    names: hasSameNames ? first.names : [],
    rows: sum(all, ([, { rows }]) => rows),
    totals: { ...addedUp(totals), ignored: sum(totals, ({ ignored }) => ignored) },
    weighted: isWeighed
      ? {
          ...addedUp(all.map(([, { weighted, totals: rows }]) => weighted ?? rows)),
          rowsWithout: sum(all, ([, { weighted }]) => weighted?.rowsWithout ?? 0),
        }
      : undefined,
    tally: talliesOf(all, isWeighed),
    unlisted: sum(all, ([, { unlisted }]) => unlisted),
    ignored: ignoredIn(all.map(([, { ignored }]) => ignored)),
    passedOver: listed(all.map(([, { passedOver }]) => passedOver)),
    unreadable: listed(all.map(([, { unreadable }]) => unreadable)),
  }
}

function talliesOf(tables: readonly (readonly [number, Table])[], isWeighed: boolean): readonly Tallied[] {
  const found = new Map<string, Tallied>()
  for (const [part, { tally, weighted }] of tables)
    for (const each of tally) {
      const key = pairKey(each.kind, each)
      const before = found.get(key)
      // A row without a Record Count stands for itself, where others have one.
      const amount = weighted || !isWeighed ? each.weighted : each.count
      const positions = each.positions.map((position): PartPosition => ({ ...position, part }))
      found.set(key, {
        ...each,
        count: each.count + (before?.count ?? 0),
        weighted: amount + (before?.weighted ?? 0),
        positions: [...(before?.positions ?? []), ...positions].slice(0, 5),
      })
    }
  return [...found.values()].sort((a, b) => b.weighted - a.weighted || b.count - a.count)
}

function addedUp(totals: readonly Totals[]): Totals {
  return {
    explained: sum(totals, ({ explained }) => explained),
    undefined: sum(totals, (each) => each.undefined),
    unreadable: sum(totals, ({ unreadable }) => unreadable),
  }
}

function ignoredIn(all: readonly Table['ignored'][]): Table['ignored'] {
  const [first] = all as readonly [Table['ignored'], ...Table['ignored'][]]
  const sums = { ...first }
  for (const as of Object.keys(sums) as PassedAs[]) sums[as] = sum(all, (each) => each[as])
  return sums
}

function listed<Thing>(all: readonly Capped<Thing>[]): Capped<Thing> {
  const things = all.flatMap((each) => each.listed)
  return {
    listed: things.slice(0, mostLines),
    more: sum(all, ({ more }) => more) + Math.max(0, things.length - mostLines),
  }
}

function sum<Thing>(things: readonly Thing[], figure: (thing: Thing) => number): number {
  return things.reduce((total, thing) => total + figure(thing), 0)
}
