import { dataset } from './dataset.ts'

export type TypeName = (typeof dataset.types)[number]['name']
export type CauseName = Exclude<(typeof dataset.definitions)[number]['cause'], null>
/** A cause of the reference; `null` is the empty cause. */
export type Cause = CauseName | null

export interface CallType {
  readonly name: TypeName
  readonly ours: { readonly summary: string }
}

export interface Definition {
  readonly type: TypeName
  readonly cause: Cause
  /** `true` is the source's "Yes", `null` a blank there, which is not a "No". */
  readonly callback: true | null
  readonly description: string
  readonly ours: {
    readonly summary: string
    readonly note?: string
  }
}

export const revised: string = dataset.revised
export const source = dataset.source
/** In the order of how far the call got. */
export const callTypes: readonly CallType[] = dataset.types
/** In the source's order. */
export const definitions: readonly Definition[] = dataset.definitions

/** The reference's causes by name, the empty cause last. */
export const causes: readonly Cause[] = [
  ...[...new Set(definitions.flatMap(({ cause }) => cause ?? []))].sort(),
  null,
]

const byPair = new Map(
  definitions.map((definition) => [pairKey(definition.type, definition.cause), definition]),
)

const byType = new Map(callTypes.map(({ name }) => [name, definitions.filter(({ type }) => type === name)]))

function pairKey(type: string, cause: string | null): string {
  return `${type}/${cause ?? ''}`
}

/** The definition of a pair, or `undefined` for the cells the reference leaves undefined. */
export function resolve(type: TypeName, cause: Cause): Definition | undefined {
  return byPair.get(pairKey(type, cause))
}

/** A type's definitions in the source's order: at least one, and always the same array. */
export function definitionsOfType(type: TypeName): readonly Definition[] {
  return byType.get(type) ?? []
}

/** A cause's definitions, in the order of the types: at least one. */
export function definitionsOfCause(cause: Cause): readonly Definition[] {
  return callTypes.flatMap(({ name }) => resolve(name, cause) ?? [])
}

/** What the interface writes for a cause: its name, or `<empty>`. */
export function causeLabel(cause: string | null): string {
  return cause ?? '<empty>'
}
