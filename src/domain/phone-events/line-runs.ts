import { countOn } from './counted-sides.ts'
import type { ReadCause, ReadType } from './outcome.ts'
import type { Said } from './pair-outcome.ts'

/** A line with a type or a cause alone. */
export interface LoneSide {
  readonly line: number
  readonly text: string
  readonly side: { readonly type: ReadType } | { readonly cause: ReadCause }
}

/** What a line says, with what stands beside it. */
export interface SaidLine {
  readonly said: Said
  readonly line: number
  readonly text: string
}

/**
 * What lines say together that follow each other and have one side each: a type and its cause by turns, or a heading
 * and what stands beneath it. Blank lines part them where every part has both sides. A side of which it is not plain
 * what it belongs to is said alone.
 */
export function pairedLines(run: readonly LoneSide[]): readonly SaidLine[] {
  const parts = partedByBlanks(run)
  return (parts.every(hasBoth) ? parts : [run]).flatMap(pairedPart)
}

function partedByBlanks(run: readonly LoneSide[]): readonly LoneSide[][] {
  const parts: LoneSide[][] = []
  for (const [at, lone] of run.entries()) {
    const before = run[at - 1]
    const open = parts.at(-1)
    if (open && before && lone.line - before.line < 2) open.push(lone)
    else parts.push([lone])
  }
  return parts
}

function hasBoth(part: readonly LoneSide[]): boolean {
  return part.some(isType) && !part.every(isType)
}

function isType({ side }: LoneSide): boolean {
  return 'type' in side
}

/** A side of the kind that stands first, and those of the other kind beneath it. */
interface Group {
  readonly lead: LoneSide
  readonly beneath: LoneSide[]
}

function pairedPart(part: readonly LoneSide[]): readonly SaidLine[] {
  const groups = groupsOf(part)
  const isUnclear =
    groups.some(({ beneath }) => beneath.length > 1) && groups.some(({ beneath }) => beneath.length === 0)
  return isUnclear || groups.some(isCountedApart) ? part.map(alone) : groups.flatMap(pairedGroup)
}

/** `Ringing: 5`, `NO_ANSWER: 3`: counts, and no heading's count is what those beneath it add up to. */
function isCountedApart({ lead, beneath }: Group): boolean {
  const [whole = Number.NaN, ...parts] = [lead, ...beneath].map(
    ({ text, side }) => countOn(text, side) ?? Number.NaN,
  )
  const sum = parts.reduce((sum, part) => sum + part, 0)
  return parts.length > 0 && !Number.isNaN(whole + sum) && whole !== sum
}

function groupsOf(part: readonly LoneSide[]): readonly Group[] {
  const [first] = part
  const groups: Group[] = []
  for (const lone of part) {
    const open = groups.at(-1)
    if (open && first && isType(lone) !== isType(first)) open.beneath.push(lone)
    else groups.push({ lead: lone, beneath: [] })
  }
  return groups
}

function pairedGroup({ lead, beneath }: Group): readonly SaidLine[] {
  const [only, ...more] = beneath
  if (!only) return [alone(lead)]
  return more.length > 0 ? beneath.map((lone) => together(lone, lead)) : [together(lead, only)]
}

function alone({ side, line, text }: LoneSide): SaidLine {
  return { said: side, line, text }
}

/** On the line of the first of the two. */
function together({ side, line, text }: LoneSide, other: LoneSide): SaidLine {
  return { said: { ...side, ...other.side }, line, text }
}
