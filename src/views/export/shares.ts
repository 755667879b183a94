import { type Definition, definitions } from '../../domain/reference/reference.ts'
import { amountOf, type Counted } from './reading.ts'

/** What part of a file's explained rows came to a definition, in two files; by Record Count where there is one. */
export interface Share {
  readonly definition: Definition
  /** From 0 to 1. */
  readonly before: number
  readonly after: number
}

/** Every definition that either file has, what changed most first. */
export function sharesOf(before: Counted, after: Counted): readonly Share[] {
  const [first, second] = [before, after].map(partsOf)
  return definitions
    .map((definition) => ({
      definition,
      before: first?.get(definition) ?? 0,
      after: second?.get(definition) ?? 0,
    }))
    .filter((share) => share.before > 0 || share.after > 0)
    .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before))
}

function partsOf(table: Counted): ReadonlyMap<Definition, number> {
  const parts = new Map<Definition, number>()
  const whole = (table.weighted ?? table.totals).explained
  for (const tallied of table.tally) {
    const { outcome } = tallied
    if (outcome.kind === 'defined') {
      const known = definitions.find(
        ({ type, cause }) => type === outcome.definition.type && cause === outcome.definition.cause,
      )
      if (known) parts.set(known, (parts.get(known) ?? 0) + amountOf(tallied, table) / whole)
    }
  }
  return parts
}
