import { callTypes, definitionsOfType } from '../../domain/reference/reference.ts'

/** The types that several causes define: a column each. */
export const wideTypes = callTypes.filter(({ name }) => definitionsOfType(name).length > 1)

/** The types that have one definition, with an empty cause: together one strip. */
export const stripTypes = callTypes.filter(({ name }) => definitionsOfType(name).length === 1)
