import { slugOf } from '../../domain/address/slug.ts'
import type { TypeName } from '../../domain/reference/reference.ts'

/** The `data-tone` that gives an element and all in it a type's hue. */
export function toneOf(type: TypeName): string {
  return slugOf(type)
}
