import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PairOutcome } from '../../../src/domain/phone-events/outcome.ts'
import { readPaste } from '../../../src/domain/phone-events/read-paste.ts'
import { readPlainly } from '../../../src/domain/phone-events/read-plainly.ts'
import {
  callTypes,
  causeLabel,
  causes,
  definitions,
  definitionsOfCause,
  definitionsOfType,
} from '../../../src/domain/reference/reference.ts'
import { telephony } from '../../../src/domain/reference/telephony.ts'
import { pairsOf, say } from './said.ts'

const naughty = JSON.parse(
  readFileSync(
    new URL('../../../node_modules/big-list-of-naughty-strings/blns.json', import.meta.url),
    'utf8',
  ),
) as string[]

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
const soup = fc
  .array(fc.oneof({ weight: 6, arbitrary: words }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }), {
    maxLength: 14,
  })
  .chain((parts) => fc.constantFrom('', ' ', '\n', '\t').map((joint) => parts.join(joint)))

const letters = (text: string) =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** Least edits between a name and any part of the text (the text's ends are free). */
function nearestPart(name: string, text: string): number {
  let row: number[] = Array.from({ length: name.length + 1 }, (_, i) => i)
  let least = row[name.length] ?? 0
  for (const letter of text) {
    const next = [0]
    for (let i = 1; i <= name.length; i++)
      next.push(
        Math.min(
          (row[i] ?? 0) + 1,
          (next[i - 1] ?? 0) + 1,
          (row[i - 1] ?? 0) + (name[i - 1] === letter ? 0 : 1),
        ),
      )
    row = next
    least = Math.min(least, row[name.length] ?? 0)
  }
  return least
}

function isGrounded(outcome: PairOutcome, paste: string): boolean {
  if (outcome.kind !== 'defined') return true
  const { type, cause } = outcome.definition
  const text = letters(paste)
  const near = (name: string) => nearestPart(letters(name), text) <= 3
  const number = telephony.find(({ name }) => name === cause)?.number
  const causeSaid = cause === null || near(cause) || paste.normalize('NFKC').includes(String(number))
  const typeSaid = near(type)
  return (
    definitions.includes(outcome.definition) &&
    (typeSaid || definitionsOfCause(cause).length === 1) &&
    (outcome.readCause ? causeSaid : definitionsOfType(type).length === 1)
  )
}

describe('the laws of the reader', () => {
  it('never throws, and answers only with a definition that the paste names', () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: 'binary', maxLength: 200 })), (paste) => {
        for (const outcome of pairsOf(readPaste(paste))) expect(isGrounded(outcome, paste)).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  it('gives every row one outcome and numbers the rows from 1', () => {
    fc.assert(
      fc.property(soup, (paste) => {
        const outcome = readPaste(paste)
        if (outcome.kind !== 'rows') return
        expect(outcome.rows.map((row) => row.number)).toEqual(outcome.rows.map((_, index) => index + 1))
        expect(outcome.rows.length).toBeGreaterThan(0)
      }),
      { numRuns: 1000 },
    )
  })

  const anyType = fc.constantFrom(...callTypes.map(({ name }) => name))
  const anyCause = fc.constantFrom(...causes)
  const separator = fc.constantFrom(' ', ' / ', ' + ', '\t', ', ', ': ', ' | ', '\n')
  const decorations = fc.constantFrom(
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

  it('does not change its answer for decoration around a pair', () => {
    fc.assert(
      fc.property(
        anyType,
        anyCause,
        separator,
        fc.array(decorations, { maxLength: 3 }),
        (type, cause, joint, wraps) => {
          const pair = `${type}${joint}${causeLabel(cause)}`
          const decorated = wraps.reduce((text, wrap) => wrap(text), pair)
          expect(say(readPaste(decorated))).toBe(say(readPaste(pair)))
        },
      ),
      { numRuns: 1500 },
    )
  })

  it('does not mind which of type and cause comes first', () => {
    fc.assert(
      fc.property(anyType, anyCause, separator, (type, cause, joint) => {
        const there = readPaste(`${type}${joint}${causeLabel(cause)}`)
        expect(say(readPaste(`${causeLabel(cause)}${joint}${type}`))).toBe(say(there))
      }),
    )
  })

  it('gives no answer to naughty strings', () => {
    const answered = naughty.filter((paste) =>
      pairsOf(readPaste(paste)).some(({ kind }) => kind === 'defined'),
    )
    expect(answered).toEqual([])
  })

  it('reads the first 2,000 rows of a longer table and counts the rest', () => {
    const outcome = readPaste(`Missed Call Type,Hangup Cause\n${'Trying,NO_ANSWER\n'.repeat(2500)}`)
    expect(outcome.kind === 'rows' && [outcome.rows.length, outcome.unread]).toEqual([2000, 500])
  })
})

describe('the plain reader', () => {
  it('says what the whole reader says, or nothing', () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: 'binary', maxLength: 60 })), (paste) => {
        const plain = readPlainly(paste)
        if (plain) expect(readPaste(paste)).toEqual(plain)
      }),
      { numRuns: 3000 },
    )
  })

  it('reads each of the 30 definitions in the usual notations', () => {
    for (const { type, cause } of definitions)
      for (const joint of [' ', ' / ', ', ', ' + '])
        for (const text of [
          `${type}${joint}${causeLabel(cause)}`,
          `${causeLabel(cause)}${joint}${type}`.toLowerCase(),
        ])
          expect(readPlainly(text)).toEqual(readPaste(text))
  })
})
