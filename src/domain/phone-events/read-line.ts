import { countedSides } from './counted-sides.ts'
import { type Item, itemsOf } from './items.ts'
import { correctedCause } from './misspelt-side.ts'
import { nearPair } from './near-pair.ts'
import { isOrdinary } from './ordinary-type.ts'
import type { ReadType } from './outcome.ts'
import type { Said } from './pair-outcome.ts'
import { change, proseLine } from './prose-line.ts'
import { pureLine } from './pure-line.ts'

/** What one line of a text without columns and labels says. */
export interface ReadLine {
  readonly line: number
  readonly text: string
  /** Nothing on a line that says only that a field is empty. */
  readonly saids: readonly Said[]
  /** A type and a bare number: a cause by its number, or how often the type occurred. */
  readonly isNumbered: boolean
  readonly isPair: boolean
  /** The type that a few words name without a cause: a row among rows, and elsewhere but words. */
  readonly named: readonly Said[]
  /** A record of its own, whatever stands on the next line: with a time before it, or words beside it. */
  readonly isOwn: boolean
}

export function readLine(text: string, line: number): ReadLine {
  const plain = withoutTime(text)
  const items = itemsOf(plain, correctedCause)
  const kinds = items.filter(({ kind }) => kind !== 'joint').map(({ kind }) => kind)
  const isNumbered = kinds.length === 2 && kinds.includes('type') && kinds.includes('number')
  const here = { line, text, isNumbered, named: typesNamed(plain, items), isOwn: plain !== text }
  const isPlain = isSettled(plain) && !changes(plain, items)
  const pure = isPlain ? (unknownCause(items) ?? pureLine(items)) : undefined
  if (pure) return { ...here, saids: countedSides(plain, items) ?? pure, isPair: true }
  if (items.length === 1 && items[0]?.kind === 'empty') return { ...here, saids: [], isPair: true }
  const near = isPlain ? nearPair(plain, items) : undefined
  if (near) return { ...here, saids: [near], isPair: true }
  return { ...here, saids: proseLine(plain, items), isPair: false }
}

/** `Ringing / Unknown`, and no cause: "Unknown" is no cause that anybody knows, and no second type. */
function unknownCause(items: readonly Item[]): readonly Said[] | undefined {
  const [first, second, ...more] = items
  if (first?.kind !== 'type' || second?.kind !== 'type' || more.length > 0) return undefined
  const [type, cause] = second.type === 'Unknown' ? [first, second] : [second, first]
  if (cause.type !== 'Unknown') return undefined
  return [
    {
      type: { kind: 'known', type: type.type },
      cause: { kind: 'unrecognised', causeText: cause.text },
    },
  ]
}

/** `Trying -> Ringing`, `Ringing vs Trying`: what was and what became of it, or one of the two. */
function changes(line: string, items: readonly Item[]): boolean {
  const sides = items.filter(({ kind }) => kind === 'type' || kind === 'cause')
  return sides.some((side, at) => {
    const next = sides[at + 1]
    return next?.kind === side.kind && change.test(line.slice(side.end, next.start))
  })
}

/** Longer lines are sentences. */
const longestRow = 40

function typesNamed(line: string, items: readonly Item[]): readonly Said[] {
  const types = items.flatMap((item): ReadType[] =>
    item.kind === 'type' && item.text === item.type ? [{ kind: 'known', type: item.type }] : [],
  )
  const [type, ...more] = types
  if (type === undefined || isOrdinary(type) || more.length > 0) return []
  return line.length <= longestRow && isSettled(line) ? [{ type }] : []
}

const time =
  /^\s*[[(]?(?:\d{4}-\d\d?-\d\d?|\d\d?[./]\d\d?[./]\d{2,4})?[T ,]*\d\d?:\d\d(?::\d\d(?:[.,]\d+)?)?\s?(?:[ap]m\b|Z\b|[+-]\d\d:?\d\d\b)?[\])]?[\s,;:–—-]*/i

/** A line of a log without the time it begins with. */
function withoutTime(line: string): string {
  return line.replace(time, '')
}

/** Whether a line says what is, and not what is not. */
function isSettled(line: string): boolean {
  return !/!=|≠|<>|!(?=\p{L})|\b(?:not|never|neither|nor|except|excluding|wrong|incorrect)\b(?! ?set\b)|n't\b|\b(?:anything but|other than|instead of|rather than)\b/iu.test(
    line,
  )
}
