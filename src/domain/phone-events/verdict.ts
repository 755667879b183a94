import { type Definition, definitionsOfCause, definitionsOfType, resolve } from '../reference/reference.ts'
import type { Mention } from './mentions.ts'
import { type NamedCause, type NamedType, nameOf } from './names.ts'
import type { Candidate, Outcome, PairOutcome, ReadCause, ReadType, Row, Unclear } from './outcome.ts'
import {
  fewRecords,
  mostRows,
  type RawRow,
  type Reading,
  readOf,
  type SaidReading,
  type SaidRow,
  type SideSaid,
  sidesOf,
} from './reading.ts'
import {
  answered,
  type Best,
  evidenceOf,
  type Judged,
  type JudgedRow,
  rowsTold,
  withoutStrays,
} from './told.ts'
import type { Side } from './vocabulary.ts'

/**
 * The law, in one place. An answer is given only if it is
 * 1. accounted for: every strong mention of a type or a cause has a role in the reading (the value of its own field, a
 *    label, another field's value, a passed line, a count), and
 * 2. unique: no other complete reading of the same text says other pairs.
 * Otherwise the page asks, and shows what was left or what the rival says. Nothing is inferred ("only one choice is
 * left") while a mention is left. No other module can make a `defined` outcome.
 */
export function verdict(text: string, readings: readonly SaidReading[], most = mostRows): Outcome {
  const best = bestOf(readings)
  if (!best) return { kind: 'none' }
  return { ...answered(best, most), evidence: evidenceOf(text, best) }
}

/** The same with every row that says anything, however often it is said: for what is counted. */
export function everyRow(
  readings: readonly SaidReading[],
): { readonly reading: Reading; readonly rows: readonly Row[] } | undefined {
  const best = bestOf(readings)
  return best && { reading: best.reading, rows: rowsTold(withoutStrays(best.reading, best.rows)) }
}

/** The reading that answers most and leaves least; its rows are asked about where another complete one says otherwise. */
function bestOf(readings: readonly SaidReading[]): Best | undefined {
  const [best, ...others] = readings
    .map(judged)
    .sort((a, b) => b.answered.size - a.answered.size || a.left.length - b.left.length)
  if (!best) return undefined
  const rivals = others.filter(
    (other) => other.left.length === 0 && [...other.answered.keys()].some((key) => !best.answered.has(key)),
  )
  return {
    ...best,
    rivals,
    rows: rivals.length > 0 ? best.rows.map((row) => contested(row, rivals)) : best.rows,
  }
}

function judged({ reading, rows: said, beside, elsewhere = [] }: SaidReading): Judged {
  const near = said.length <= fewRecords ? beside : []
  const isTouched =
    beside.length > 0 ||
    ((reading.format === 'labels' || (reading.format === 'words' && !reading.isList)) &&
      hasLoneSides(reading.rows))
  const rows = said.map((row) => ({
    row: row.row,
    outcome: outcomeOf(
      row.row.isApart ? row : touched(row, typeRead(row.type) ? near : [...near, ...elsewhere], isTouched),
    ),
  }))
  const definitions = rows.flatMap(({ outcome }) => ('definition' in outcome ? [outcome.definition] : []))
  return {
    reading,
    rows,
    left: [...beside, ...said.flatMap(({ strays }) => strays)],
    answered: new Map(definitions.map((definition) => [keyOf(definition), definition])),
  }
}

function keyOf({ type, cause }: Definition): string {
  return `${type}/${cause}`
}

/** Whether words say sides without the other. */
function hasLoneSides(rows: readonly RawRow[]): boolean {
  const sides = rows.map(sidesOf)
  const alone = new Set(sides.flatMap((each) => (each.size === 1 ? [...each] : [])))
  return alone.size > 1 || (alone.size > 0 && sides.some(({ size }) => size !== 1))
}

/** A record with what is left beside it: then nothing of it is inferred. */
export function touched(said: SaidRow, near: readonly Mention[], isTouched: boolean): SaidRow {
  const strays = [...said.strays, ...near]
  const sides = isTouched ? (['type', 'cause'] as const) : strays.map(({ side }) => side)
  return { ...said, strays, open: new Set([...said.open, ...sides]) }
}

/** What one record says, by the reference and by what is left. */
export function outcomeOf({ type, cause, strays: left, open, quote }: Omit<SaidRow, 'row'>): PairOutcome {
  const readType = typeRead(type)
  const readCause = causeRead(cause)
  const sides = { ...(readType ? { readType } : {}), ...(readCause ? { readCause } : {}) }
  const types = readsOf(type, left, 'type') as NamedType[]
  const causes = readsOf(cause, left, 'cause') as NamedCause[]
  const isTwo = types.length > 1 || causes.length > 1
  if (isTwo && (types.length > 0 || type.kind !== 'absent')) {
    const why = type.kind === 'several' || cause.kind === 'several' ? 'two-values' : 'left-over'
    return unclear(
      why,
      types.length > 1
        ? { ...(readCause && causes.length < 2 ? { readCause } : {}) }
        : readType
          ? { readType }
          : {},
      types,
      causes,
    )
  }
  if (type.kind === 'words' || cause.kind === 'words') return unread(type, cause, sides, types, causes)
  const isNothing =
    cause.kind === 'empty' && cause.isBlank && (type.kind === 'absent' || type.kind === 'empty')
  if (isNothing) return { kind: 'not-understood', text: '' }
  if (readType && readCause) {
    const definition = readCause.kind === 'known' ? resolve(readType.type, readCause.cause) : undefined
    if (!definition) return { kind: 'undefined-pair', ...sides }
    return quote === undefined
      ? defined({ definition, ...sides })
      : ({ kind: 'mentioned', definition, readType, readCause, quote } as Extract<
          PairOutcome,
          { kind: 'mentioned' }
        >)
  }
  // A name beside the record may be its other side: it is asked, with the pair it would be.
  const strong = new Set(left.filter(({ isStrong }) => isStrong).map(({ side }) => side))
  const isElsewhere = readType
    ? cause.kind === 'absent' && strong.has('cause')
    : readCause?.kind === 'known' && type.kind === 'absent' && strong.has('type')
  if (isElsewhere) return unclear('left-over', sides, types, causes)
  if (readType) return typeAlone(readType, open.has('cause') || cause.kind === 'open' || quote !== undefined)
  if (readCause?.kind === 'known') return causeAlone(readCause, open.has('type') || type.kind !== 'absent')
  if (readCause && cause.kind === 'read') return { kind: 'undefined-pair', readCause }
  return { kind: 'not-understood', text: '' }
}

function defined(said: {
  readonly definition: Definition
  readonly readType?: ReadType
  readonly readCause?: ReadCause
}): PairOutcome {
  return { kind: 'defined', ...said } as Extract<PairOutcome, { kind: 'defined' }>
}

function typeRead(side: SideSaid): NamedType | undefined {
  return side.kind === 'read' && 'type' in side.read ? side.read : undefined
}

function causeRead(side: SideSaid): ReadCause | undefined {
  if (side.kind === 'empty') return { kind: 'known', cause: null }
  return side.kind === 'read' && 'cause' in side.read ? side.read : undefined
}

/** Every value that a side may have: its own, and those that are left. */
function readsOf(side: SideSaid, left: readonly Mention[], name: Side): readonly (NamedType | NamedCause)[] {
  const own =
    side.kind === 'read'
      ? [side.read]
      : side.kind === 'several'
        ? side.reads
        : side.kind === 'empty' && name === 'cause'
          ? [{ kind: 'known', cause: null } as const]
          : []
  const others = left.flatMap((mention) => (mention.side === name ? [readOf(mention)] : []))
  return [...new Map([...own, ...others].map((read) => [nameOf(read), read])).values()]
}

function unclear(
  why: Unclear['why'],
  sides: Pick<Unclear, 'readType' | 'readCause'>,
  types: readonly NamedType[],
  causes: readonly NamedCause[],
): Unclear {
  const candidates = types.flatMap((type) => causes.flatMap((cause) => candidateOf(type, cause)))
  const byType =
    types.length > 0 && causes.length === 0
      ? types.flatMap((type) =>
          definitionsOfType(type.type).length === 1 ? definitionsOfType(type.type) : [],
        )
      : []
  const byCause =
    types.length === 0
      ? causes.flatMap((cause) => (cause.kind === 'known' ? definitionsOfCause(cause.cause) : []))
      : []
  return {
    kind: 'unclear',
    why,
    ...sides,
    candidates: [
      ...candidates,
      ...[...byType, ...byCause].map((definition) => ({
        definition,
        quote: definition.cause ?? definition.type,
      })),
    ],
  }
}

function candidateOf(type: NamedType, cause: NamedCause): readonly Candidate[] {
  const definition = cause.kind === 'known' ? resolve(type.type, cause.cause) : undefined
  return definition
    ? [
        {
          definition,
          quote: `${type.correctedFrom ?? type.type} … ${cause.correctedFrom ?? cause.cause ?? '<empty>'}`,
        },
      ]
    : []
}

/** A value that is no name anybody knows: said to be none where it reads like one, and asked about otherwise. */
function unread(
  type: SideSaid,
  cause: SideSaid,
  sides: Pick<Unclear, 'readType' | 'readCause'>,
  types: readonly NamedType[],
  causes: readonly NamedCause[],
): PairOutcome {
  const texts = [type, cause].flatMap((side) => (side.kind === 'words' ? [side] : []))
  const readType: ReadType | undefined =
    type.kind === 'words' ? { kind: 'unrecognised', typeText: type.text } : sides.readType
  const readCause: ReadCause | undefined =
    cause.kind === 'words' ? { kind: 'unrecognised', causeText: cause.text } : sides.readCause
  const read = { ...(readType ? { readType } : {}), ...(readCause ? { readCause } : {}) }
  if (texts.every(({ isName }) => isName)) return { kind: 'undefined-pair', ...read }
  return unclear('not-a-name', read, types, causes)
}

function typeAlone(readType: NamedType, isOpen: boolean): PairOutcome {
  const candidates = definitionsOfType(readType.type)
  const [only] = candidates
  if (only && candidates.length === 1 && !isOpen) return defined({ definition: only, readType })
  return { kind: 'needs-cause', type: readType.type, readType, candidates }
}

function causeAlone(readCause: Extract<ReadCause, { kind: 'known' }>, isOpen: boolean): PairOutcome {
  const candidates = definitionsOfCause(readCause.cause)
  const [only] = candidates
  if (only && candidates.length === 1 && !isOpen) return defined({ definition: only, readCause })
  return { kind: 'needs-type', cause: readCause.cause, readCause, candidates }
}

/** A row that a rival reads otherwise. */
function contested(row: JudgedRow, rivals: readonly Judged[]): JudgedRow {
  const { outcome } = row
  if (!('definition' in outcome)) return row
  const others = rivals.flatMap(({ answered: definitions }) => [...definitions.values()])
  const candidates = [outcome.definition, ...others].map((definition) => ({
    definition,
    quote: `${definition.type} / ${definition.cause ?? '<empty>'}`,
  }))
  return { ...row, outcome: { kind: 'unclear', why: 'two-readings', candidates } }
}
