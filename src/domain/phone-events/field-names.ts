import { fold } from './tidy.ts'

/** What a column or a label holds. `plain` names (Type, Cause) are common words: their values must agree. */
export interface FieldName {
  readonly field: 'type' | 'cause' | 'count'
  readonly plain: boolean
}

const fieldNames = new Map<string, FieldName>([
  ['MISSEDCALLTYPE', { field: 'type', plain: false }],
  ['MISSEDTYPE', { field: 'type', plain: true }],
  ['CALLTYPE', { field: 'type', plain: true }],
  ['TYPE', { field: 'type', plain: true }],
  ['HANGUPCAUSE', { field: 'cause', plain: false }],
  ['HANGUPREASON', { field: 'cause', plain: true }],
  ['HANGUPCAUSECODE', { field: 'cause', plain: true }],
  ['HANGUPCAUSEQ850', { field: 'cause', plain: true }],
  ['Q850CAUSE', { field: 'cause', plain: true }],
  ['CAUSECODE', { field: 'cause', plain: true }],
  ['CAUSE', { field: 'cause', plain: true }],
  ['RECORDCOUNT', { field: 'count', plain: false }],
])

/** `Parent Phone Event: Hangup Cause`, `First_Event__r.Missed_Call_Type__c`: a field of another record. */
const ofAnother =
  /(?:^|[^a-z])(?:parent|child|related|linked|first|last|next|previous|prior|original|initial)(?![a-z]).*[:.]/i

/**
 * What a header or label names, whatever its namespace, `__c`, object prefix, sort arrow, case or spaces:
 * `nbavs__Hangup_Cause__c`, `Phone Event: Hangup Cause ↑`.
 */
export function fieldNamed(text: string): FieldName | undefined {
  if (text.length > 120 || ofAnother.test(text)) return undefined
  const last = text
    .replace(/\bq\.(?=\s?850)/i, 'Q')
    .replace(/[^\p{L}\p{N}_:.\s-]/gu, ' ')
    .trim()
    .replace(/[:.\s]+$/, '')
    .split(/[:.]/)
    .at(-1)
  return fieldNames.get(
    fold(
      (last ?? '')
        .trim()
        .replace(/__[cr]$/i, '')
        .replace(/^[a-z0-9]+__/i, ''),
    ),
  )
}

const labelEndings =
  /\b(name|number|date|time|by|id|type|status|duration|queue|agent|owner|user|record|object|account|contact|case|lead|extension|device|direction|currency|event|callback\??|description|phone|team|group|policy|priority|outcome|cause|notes?)\s*:?$/i

/** Whether a line reads like the label of a field, so that it is not the value of the field before it. */
export function isLabelLine(line: string): boolean {
  const text = line.trim()
  return (
    fieldNamed(text) !== undefined ||
    /^[^:\t]{1,40}:(\s|$)/.test(text) ||
    (text.length < 48 && labelEndings.test(text))
  )
}
