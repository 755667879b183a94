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
  // Several full stops say that something was cut off.
  .filter(({ paste }) => !paste.includes('..'))

const labels = fc.constantFrom(
  ['Missed Call Type', 'Hangup Cause'],
  ['missed call type', 'hang-up cause'],
  ['nbavs__Missed_Call_Type__c', 'nbavs__Hangup_Cause__c'],
  ['missedCallType', 'hangupCause'],
  ['**Missed Call Type**', '**Hangup Cause**'],
  ['"Missed Call Type"', '"Hangup Cause"'],
  ['Phone Event: Missed Call Type', 'Phone Event: Hangup Cause'],
  ['1. Missed Call Type', '2. Hangup Cause'],
  ['2. Missed Call Type', '1. Hangup Cause'],
  ['• Missed Call Type', '• Hangup Cause'],
  ['> Missed Call Type', '> Hangup Cause'],
)
const labelSigns = fc.constantFrom(
  ': ',
  ':',
  ' : ',
  ' = ',
  '=',
  '\t',
  ' - ',
  ' -> ',
  ' → ',
  ' is ',
  '\n',
  ':\n',
  ' | ',
)
const valueSigns = fc.constantFrom(
  (value: string) => value,
  (value: string) => `"${value}"`,
  (value: string) => `'${value}'`,
  (value: string) => `**${value}**`,
  (value: string) => `[${value}]`,
  (value: string) => `(${value})`,
  (value: string) => value.toLowerCase(),
)
const between = fc.constantFrom(
  '\n',
  '\n\n',
  '; ',
  ', ',
  ' / ',
  ' | ',
  ' & ',
  ' and ',
  ' - ',
  ' · ',
  '. ',
  ' ',
  '   ',
  '\t',
)
const emptySpellings = fc.constantFrom('', '-', '(blank)', 'null', 'N/A', 'empty', '<empty>')
const others = fc.constantFrom(
  ['Agent', 'Ana'],
  ['Duration (s)', '12'],
  ['Name', 'PE-000123'],
  ['Region', ''],
)

/** A record of the two fields, and others, in some notation. */
export const record = fc
  .record({
    type: anyType,
    cause: anyCause,
    names: labels,
    sign: labelSigns,
    quote: valueSigns,
    joint: between,
    empty: emptySpellings,
    rest: fc.array(others, { maxLength: 2 }),
    order: fc.infiniteStream(fc.nat()),
  })
  .map(({ type, cause, names, sign, quote, joint, empty, rest, order }) => {
    const fields = [[names[0], quote(type)], [names[1], cause === null ? empty : quote(cause)], ...rest]
    const shuffled = fields.map((field) => ({ field, at: order.next().value })).sort((a, b) => a.at - b.at)
    return {
      type,
      cause,
      paste: shuffled.map(({ field: [name, value] }) => `${name}${sign}${value}`).join(joint),
    }
  })
