import type { ReadType } from './outcome.ts'

/** Whether a type is "Unknown": the value of many another field, and so no sign of a type where nothing says it is one. */
export function isOrdinary(type: ReadType | undefined): boolean {
  return type?.kind === 'known' && type.type === 'Unknown'
}
