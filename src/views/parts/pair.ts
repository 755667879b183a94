import { slugOf } from '../../domain/address/slug.ts'
import type { Cause, TypeName } from '../../domain/reference/reference.ts'

/** The `data-pair` of a cell of the matrix, defined or not. Example: `trying/no-answer`. */
export function pairOf({ type, cause }: { type: TypeName; cause: Cause }): string {
  return `${slugOf(type)}/${slugOf(cause)}`
}
