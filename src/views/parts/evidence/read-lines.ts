import { mentionsIn } from '../../../domain/phone-events/mentions.ts'
import type { Evidence, PassedOver } from '../../../domain/phone-events/outcome.ts'

type Piece = Evidence['pieces'][number]

/** What became of some letters of a line: `mention` is a name within another field. */
export interface ShownPart {
  readonly text: string
  readonly as?: 'type' | 'cause' | 'count' | 'mention' | 'left'
}

/** A line with what was read of it marked, or lines of one kind that were not. */
export type Block =
  | { readonly kind: 'line'; readonly number: number; readonly parts: readonly ShownPart[] }
  | { readonly kind: 'skipped'; readonly number: number; readonly count: number; readonly as: Skipped }

export type Skipped = PassedOver['as'] | 'other fields' | 'not used'

const longestLine = 400
const around = 60
/** Letters in which names of other fields are looked for. */
const mostSearched = 50_000

/** Every line of the text that was read, in order. Made as it is asked for: a text may have a million letters. */
export function* readLines(evidence: Evidence): Generator<Block> {
  const { text, reading } = evidence
  const pieces = piecesOf(evidence)
  let searched = 0
  const passed = new Map(reading.passed.map(({ line, as }) => [line, as]))
  const header = reading.table?.grid.records[reading.table.layout.at]?.line
  const rows = new Set(reading.rows.map(({ line }) => line))
  let skipped: Run | undefined
  let next = 0
  let number = 0
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    number++
    const here: Marked[] = []
    for (let piece = pieces[next]; piece && piece.start < end; piece = pieces[++next])
      if (piece.start >= start) here.push({ ...piece, end: Math.min(piece.end, end) })
    const line = text.slice(start, end)
    const isBlank = line.trim() === ''
    searched += line.length
    if (searched < mostSearched) here.push(...mentionsOn(line, start, here))
    const shows = here.some(({ as }) => as !== 'other') || number === header
    if (shows) {
      if (skipped) yield passedOver(skipped)
      skipped = undefined
      yield { kind: 'line', number, parts: partsOf(line, start, here) }
    } else if (!isBlank) {
      const as =
        evidence.format === 'labels' || here.length > 0 || rows.has(number)
          ? 'other fields'
          : (passed.get(number) ?? 'not used')
      if (skipped && skipped.as !== as) yield passedOver(skipped)
      skipped = skipped?.as === as ? { ...skipped, count: skipped.count + 1 } : { number, count: 1, as, line }
    }
    start = end + 1
  }
  if (skipped) yield passedOver(skipped)
}

interface Run {
  readonly number: number
  readonly count: number
  readonly as: Skipped
  /** The first of its lines. */
  readonly line: string
}

/** A line alone takes no more room than a word about it. */
function passedOver({ number, count, as, line }: Run): Block {
  return count === 1
    ? { kind: 'line', number, parts: partsOf(line, 0, []) }
    : { kind: 'skipped', number, count, as }
}

interface Marked {
  readonly start: number
  readonly end: number
  readonly as: NonNullable<ShownPart['as']> | 'other'
}

function piecesOf({ pieces }: Evidence): readonly Marked[] {
  return pieces
    .filter(({ start, end }) => end > start)
    .map((piece) => ({ start: piece.start, end: piece.end, as: roleOf(piece) }))
}

/** Names on a line that are neither read nor left: they are those of another field. */
function mentionsOn(line: string, start: number, pieces: readonly Marked[]): readonly Marked[] {
  const isFree = (from: number, to: number) =>
    pieces.every((piece) => piece.as === 'other' || piece.end <= from || to <= piece.start)
  return mentionsIn(line.slice(0, longestLine * 5)).flatMap(({ isStrong, side, start: from, end: to }) =>
    (isStrong || side === 'cause') && isFree(start + from, start + to)
      ? [{ start: start + from, end: start + to, as: 'mention' as const }]
      : [],
  )
}

function roleOf({ role, side }: Piece): Marked['as'] {
  if (role === 'left') return 'left'
  return role === 'value' ? (side ?? 'count') : 'other'
}

function partsOf(line: string, start: number, pieces: readonly Marked[]): readonly ShownPart[] {
  const marks = pieces.filter(({ as }) => as !== 'other').toSorted((a, b) => a.start - b.start)
  const from = windowStart(line, start, marks)
  const to = Math.min(line.length, from + longestLine)
  const parts: ShownPart[] = []
  let at = from
  if (from > 0) parts.push({ text: '…' })
  for (const { start: begins, end, as } of marks) {
    if (as === 'other' || begins - start < at || begins - start >= to) continue
    const close = Math.min(end - start, to)
    parts.push({ text: line.slice(at, begins - start) }, { text: line.slice(begins - start, close), as })
    at = close
  }
  parts.push({ text: line.slice(at, to) })
  if (to < line.length) parts.push({ text: '…' })
  return parts.filter(({ text }) => text !== '')
}

/** Of a long line the part around its first mark is shown. */
function windowStart(line: string, start: number, [first]: readonly Marked[]): number {
  if (!first || line.length <= longestLine) return 0
  return Math.max(0, first.start - start - around)
}

/** The first of what is made as it is asked for. */
export function firstOf<Value>(values: Iterable<Value>, most: number): readonly Value[] {
  const found: Value[] = []
  for (const value of values) {
    found.push(value)
    if (found.length >= most) break
  }
  return found
}
