import { numberedCause } from './exact-side.ts'
import type { Item } from './items.ts'
import type { ReadCause, ReadType } from './outcome.ts'
import type { Said } from './pair-outcome.ts'

type Side = { readonly type: ReadType } | { readonly cause: ReadCause }

/** All that stands behind a side on its line: `: 5, `, ` (3)`, ` x2 and `. */
const countBehind = /^\W{1,3}x?(\d[\d.,]*)x?\)?\W*(?:and\W)?$/i
const countAtEnd = /^\D+(\d[\d.,]*)x?\)?\W*$/i

/** `Ringing: 5, NO_ANSWER: 3`: how often each of them occurred, and not together. */
export function countedSides(line: string, items: readonly Item[]): readonly Said[] | undefined {
  const found = items.filter(({ kind }) => kind === 'type' || kind === 'cause')
  if (new Set(found.map(({ kind }) => kind)).size < 2) return undefined
  const sides = found.flatMap(sideOf)
  const areCounted = found.every(({ end }, at) => {
    const rest = line.slice(end, found[at + 1]?.start)
    return countIn(countBehind.exec(rest), sides[at]) !== undefined
  })
  return areCounted ? sides : undefined
}

/** How often the one side of a line occurred: `Ringing: 5`. */
export function countOn(line: string, side: Side): number | undefined {
  return countIn(countAtEnd.exec(line), side)
}

/** Not where it is the cause's own number: `NO_ANSWER (19)`. */
function countIn(match: RegExpExecArray | null, side: Side | undefined): number | undefined {
  if (!match || !side) return undefined
  const count = Number(match[1]?.replace(/\D/g, ''))
  const own = numberedCause(count)
  const isOwn = 'cause' in side && 'cause' in own && 'cause' in side.cause && own.cause === side.cause.cause
  return isOwn ? undefined : count
}

function sideOf(item: Item): Side[] {
  if (item.kind === 'type') return [{ type: { kind: 'known', type: item.type } }]
  return item.kind === 'cause' ? [{ cause: item.read }] : []
}
