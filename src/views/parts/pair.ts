import type { Cause, TypeName } from '../../domain/reference/reference.ts'

/** The `data-pair` of a cell of the matrix, defined or not. Example: `trying/no-answer`. */
export function pairOf({ type, cause }: { type: TypeName; cause: Cause }): string {
  return `${slug(type)}/${slug(cause ?? 'empty')}`
}

function slug(name: string): string {
  return name.toLowerCase().replace(/[ _]/g, '-')
}
