import type { Item } from './items.ts'
import type { ReadCause, ReadType } from './outcome.ts'
import type { Said } from './read-pair.ts'
import { numberedCause } from './read-side.ts'

/**
 * What a line says that holds nothing but types, causes and what joins them: `Trying / NO_ANSWER`,
 * `no answer, ringing`, `Trying 18`. `undefined` when it holds anything else, or an empty word or number alone.
 */
export function pureLine(items: readonly Item[]): readonly Said[] | undefined {
  const sides = items.filter(({ kind }) => kind !== 'joint')
  const hasType = sides.some(({ kind }) => kind === 'type')
  const tokens = sides.map((item) => sideOf(item, hasType && sides.length === 2))
  if (tokens.length === 0 || tokens.some((token) => token === undefined)) return undefined
  if (!hasType && sides.some(({ kind }) => kind === 'empty')) return undefined
  if (tokens.length === 1 && joinsWords(items)) return undefined
  return paired(tokens.flatMap((token) => token ?? []))
}

type Side = { readonly type: ReadType } | { readonly cause: ReadCause }

function sideOf(item: Item, isPair: boolean): Side | undefined {
  switch (item.kind) {
    case 'type':
      return { type: { kind: 'known', type: item.type } }
    case 'cause':
      return isName(item.text) || isPair ? { cause: item.read } : undefined
    case 'empty':
      return { cause: { kind: 'known', cause: null } }
    case 'number':
      return isPair ? { cause: numberedCause(item.number) } : undefined
    case 'joint':
    case 'word':
      return undefined
    default:
      return item satisfies never
  }
}

/** One-word names (crash, decline, success) are names in capitals and ordinary words otherwise. */
function isName(text: string): boolean {
  return /[_\s+\-\d=]|[a-z][A-Z]/.test(text) || text === text.toUpperCase() || text.length > 8
}

/** `trying in`, `and ringing`: words that join something, and nothing that they join. */
function joinsWords(items: readonly Item[]): boolean {
  return items.some(
    ({ kind, text }) => kind === 'joint' && !/^(type|cause|missed|call|hangup|hang|up)$/i.test(text),
  )
}

/** Each type with the causes that follow it; where causes come first, each cause with the type that follows. */
export function paired(sides: readonly Side[]): readonly Said[] {
  const [first, second] = sides
  const causeFirst = first && second && 'cause' in first && 'type' in second
  const saids: Said[] = []
  let open: Said | undefined
  const close = () => {
    if (open) saids.push(open)
    open = undefined
  }
  for (const side of sides) {
    if ('type' in side) {
      if (causeFirst && open?.cause && !open.type) saids.push({ ...open, ...side })
      else close()
      open = causeFirst && open ? undefined : side
    } else if (causeFirst) {
      close()
      open = side
    } else {
      saids.push(open?.type ? { type: open.type, ...side } : side)
      if (open?.type) open = { type: open.type, cause: side.cause }
    }
  }
  if (open && !(open.type && open.cause)) saids.push(open)
  return saids
}
