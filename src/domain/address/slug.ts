import { type Cause, callTypes, causes, type TypeName } from '../reference/reference.ts'

/** A value as an address writes it: what `LOWER` and `SUBSTITUTE` make of it in a formula; `null` is `empty`. */
export function slugOf(value: string | null): string {
  return (value ?? 'empty').toLowerCase().replace(/[_ ]/g, '-')
}

/** An address's segment with its case and separators folded, to be found in the tables below. */
export function foldSegment(segment: string): string {
  return segment
    .toLowerCase()
    .replace(/[\s_+-]+/g, '-')
    .replace(/^-|-$/g, '')
}

export const typesBySlug: ReadonlyMap<string, TypeName> = new Map(
  callTypes.map(({ name }) => [slugOf(name), name]),
)

export const causesBySlug: ReadonlyMap<string, Cause> = new Map(causes.map((cause) => [slugOf(cause), cause]))
