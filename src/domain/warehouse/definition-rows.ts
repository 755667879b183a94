import { addressOf } from '../address/address.ts'
import { causeLabel, definitions } from '../reference/reference.ts'

export const definitionColumns = [
  'definition',
  'missed_call_type',
  'hangup_cause',
  'callback',
  'summary',
  'description',
] as const

/** The definitions as a database holds them: the empty cause is `<empty>`, a Callback? that is not marked `null`. */
export const definitionRows: readonly (readonly (string | null)[])[] = definitions.map((definition) => [
  addressOf({ at: 'definition', definition }).replace(/\/$/, ''),
  definition.type,
  causeLabel(definition.cause),
  definition.callback ? 'Yes' : null,
  definition.ours.summary,
  definition.description,
])
