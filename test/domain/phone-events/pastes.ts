import fc from 'fast-check'
import { callTypes, causeLabel, causes } from '../../../src/domain/reference/reference.ts'
import { telephony } from '../../../src/domain/reference/telephony.ts'

const words = fc.constantFrom(
  ...callTypes.map(({ name }) => name),
  ...telephony.map(({ name }) => name),
  ...[
    'Missed Call Type',
    'Hangup Cause',
    'Missed_Call_Type__c',
    ':',
    '=',
    '\t',
    '\n',
    ',',
    ';',
    '/',
    '|',
    '"',
    '""',
    '(',
    ')',
  ],
  ...[
    'and',
    'trying',
    'ringing',
    'the',
    'call',
    'was',
    '<empty>',
    '-',
    'null',
    '18',
    'Q.850',
    'code',
    '{',
    '}',
    '[',
    'Total',
    '(3)',
  ],
)

/** Names, labels, signs and anything at all, in any order. */
export const soup = fc
  .array(fc.oneof({ weight: 6, arbitrary: words }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }), {
    maxLength: 14,
  })
  .chain((parts) => fc.constantFrom('', ' ', '\n', '\t').map((joint) => parts.join(joint)))

export const anyType = fc.constantFrom(...callTypes.map(({ name }) => name))
export const anyCause = fc.constantFrom(...causes)
export const separator = fc.constantFrom(' ', ' / ', ' + ', '\t', ', ', ': ', ' | ', '\n')

/** What stands around a pair, or between its letters, and says nothing. */
export const decorations = fc.constantFrom(
  (text: string) => `"${text}"`,
  (text: string) => `  ${text}\n`,
  (text: string) => `“${text}”`,
  (text: string) => `\u200b${text}\ufeff`,
  (text: string) => `${text}.`,
  (text: string) => `(${text})`,
  (text: string) => `**${text}**`,
  (text: string) => `• ${text}`,
  (text: string) => `> ${text}`,
  (text: string) => text.replaceAll(' ', '\u00a0'),
  (text: string) => text.replaceAll('\n', '\r\n'),
  (text: string) => [...text].join('\u2060'),
)

/** One of the 80 pairs, and the same with decoration. */
export const decorated = fc
  .tuple(anyType, anyCause, separator, fc.array(decorations, { maxLength: 3 }))
  .map(([type, cause, joint, wraps]) => {
    const pair = `${type}${joint}${causeLabel(cause)}`
    return { pair, paste: wraps.reduce((text, wrap) => wrap(text), pair) }
  })
