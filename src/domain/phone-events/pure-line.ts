import { numberedCause } from './exact-side.ts'
import type { Item } from './items.ts'
import type { ReadCause, ReadType } from './outcome.ts'
import type { Said } from './pair-outcome.ts'

/**
 * What a line says that holds nothing but types, causes and what joins them: `Trying / NO_ANSWER`,
 * `no answer, ringing`, `Trying 18`. `undefined` when it holds anything else, or an empty word or number alone.
 */
export function pureLine(items: readonly Item[]): readonly Said[] | undefined {
  const hasType = items.some(({ kind }) => kind === 'type')
  const hasCause = items.some(({ kind }) => kind === 'cause' || kind === 'empty')
  const sides = items.filter(
    (item, at) =>
      item.kind !== 'joint' && !((hasCause || (hasType && items[at - 1]?.kind !== 'type')) && isTally(item)),
  )
  const tokens = sides.map((item) => sideOf(item, hasType && sides.length === 2))
  if (tokens.length === 0 || tokens.some((token) => token === undefined)) return undefined
  if (!hasType && sides.some(({ kind }) => kind === 'empty')) return undefined
  if (tokens.length === 1 && joinsWords(items)) return undefined
  return paired(tokens.flatMap((token) => token ?? []))
}

/** How often something occurred, or its place in a list: a number is a cause directly behind a type alone. */
function isTally({ kind, text }: Item): boolean {
  return kind === 'number' || (kind === 'word' && /^x?\d+x?$/i.test(text))
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
  return items.some(({ kind, text }) => kind === 'joint' && !/\d|type|cause|missed|call|hang|up/i.test(text))
}

/**
 * Each cause with the types before it (`Trying: NO_ANSWER, USER_BUSY`; `Trying / Ringing NO_ANSWER` says two
 * pairs), or, where causes come first, with the types after it. A side that stays alone is said alone.
 */
export function paired(sides: readonly Side[]): readonly Said[] {
  const causeFirst = sides.length > 1 && sides[0] !== undefined && 'cause' in sides[0]
  const groups: { types: ReadType[]; causes: ReadCause[] }[] = []
  for (const side of sides) {
    const isLead = causeFirst ? 'cause' in side : 'type' in side
    let group = groups.at(-1)
    if (!group || (isLead && (causeFirst ? group.types : group.causes).length > 0)) {
      group = { types: [], causes: [] }
      groups.push(group)
    }
    if ('type' in side) group.types.push(side.type)
    else group.causes.push(side.cause)
  }
  return groups.flatMap(({ types, causes }): Said[] => {
    if (types.length === 0) return causes.map((cause) => ({ cause }))
    if (causes.length === 0) return types.map((type) => ({ type }))
    return types.flatMap((type) => causes.map((cause) => ({ type, cause })))
  })
}
