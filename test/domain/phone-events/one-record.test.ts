import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPaste } from '../../../src/domain/phone-events/read-paste.ts'
import { causeLabel, definitions } from '../../../src/domain/reference/reference.ts'
import { pairsOf } from './said.ts'

/** Pairs that need both sides, so that no half of them is an answer. */
const pair = fc.constantFrom(...definitions.filter(({ type, cause }) => cause !== null && type !== 'Unknown'))

const name = fc.constantFrom('Ann', 'Bob', 'Customer', 'North Desk', 'Router', 'Monday', 'Voicemail box')
const number = fc.integer({ min: 1, max: 9999 })

function isAnswered(text: string): boolean {
  return pairsOf(readPaste(text)).some(({ kind }) => kind === 'defined')
}

/** What may stand above each of two records, alike in form: `heading('Ann', 7)`. */
const headings: readonly ((word: string, count: number) => string)[] = [
  (word, count) => `${word} ${count}`,
  (word) => `${word}:`,
  (_, count) => `PE-${count}`,
  (_, count) => `Case #${count}`,
  (word, count) => `${word} ${10 + (count % 12)}:${10 + (count % 50)}`,
  (word) => `[${word}]`,
]

describe('two halves are no record', () => {
  it('below headings alike', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...headings),
        pair,
        fc.tuple(name, name),
        fc.tuple(number, number),
        fc.constantFrom('\n', '\n\n'),
        (heading, { type, cause }, [one, two], [first, second], gap) => {
          const text = `${heading(one, first)}\nMissed Call Type: ${type}${gap}${heading(two, second)}\nHangup Cause: ${cause}`
          expect(isAnswered(text)).toBe(false)
        },
      ),
    )
  })

  it('each with a label of its own that names neither field', () => {
    fc.assert(
      fc.property(pair, name, name, number, ({ type, cause }, one, two, count) => {
        for (const text of [
          `${one}: ${type}\n${two}: ${cause}`,
          `${one} ${count}: ${type}\n${one} ${count + 1}: ${cause}`,
          `${count}. ${type}\n${count + 1}. ${cause}`,
        ])
          expect(isAnswered(text)).toBe(false)
      }),
    )
  })

  it('where one line is quoted, commented out or changed and the other is not', () => {
    for (const { type, cause } of definitions)
      for (const sign of ['> ', '# ', '// ', '-- ', '; ', '+', '-'])
        for (const text of [
          `Missed Call Type: ${type}\n${sign}Hangup Cause: ${causeLabel(cause)}`,
          `${sign}Missed Call Type: ${type}\nHangup Cause: ${causeLabel(cause)}`,
        ]) {
          const both = pairsOf(readPaste(text)).filter(
            (outcome) => outcome.kind === 'defined' && outcome.readType && outcome.readCause,
          )
          expect(both).toEqual([])
        }
  })

  it('where one stands in a part of its own', () => {
    fc.assert(
      fc.property(
        pair,
        fc.constantFrom('legs', 'details', 'bridge.b', 'party-2'),
        ({ type, cause }, part) => {
          expect(isAnswered(`missedCallType: ${type}\n${part}:\n  - id: 7\n    hangupCause: ${cause}`)).toBe(
            false,
          )
          expect(isAnswered(`a_cause=${cause} missedCallType=${type}`)).toBe(false)
        },
      ),
    )
  })
})

describe('a record among words', () => {
  it('with words before its first label is mentioned', () => {
    fc.assert(
      fc.property(
        pair,
        fc.constantFrom('It was never', 'NOT (', 'I doubt', 'Nobody saw', 'Kein'),
        ({ type, cause }, words) => {
          const text = `${words} Missed Call Type: ${type}, Hangup Cause: ${cause}`
          expect(isAnswered(text)).toBe(false)
        },
      ),
    )
  })

  it('with another name under a label that nobody knows is asked about', () => {
    fc.assert(
      fc.property(
        pair,
        pair,
        fc.constantFrom('Actual', 'Correction', 'Really', 'Nope'),
        (one, other, label) => {
          fc.pre(one.cause !== other.cause)
          const text = `Missed Call Type: ${one.type}\nHangup Cause: ${one.cause}\n${label}: it was ${other.cause}`
          expect(isAnswered(text)).toBe(false)
        },
      ),
    )
  })

  it('is a record still with a log line, a path or a cell before it', () => {
    for (const before of [
      '2026-11-23 09:14:00 INFO ',
      '[09:14] ',
      'json[0].',
      'Agent\tAna\t',
      '- ',
      'The record shows ',
    ])
      expect(isAnswered(`${before}missed_call_type=Trying hangup_cause=USER_BUSY`)).toBe(true)
  })
})

describe('a name is left over', () => {
  const types = fc.constantFrom('No Devices', 'All Busy')

  it('where it stands in another field’s label', () => {
    fc.assert(
      fc.property(pair, types, fc.constantFrom('', 'Hangup', 'Then'), ({ type, cause }, other, word) => {
        fc.pre(type !== other)
        const label = `${word} ${other} Cause`.trim()
        expect(isAnswered(`${label}: <empty>\nMissed Call Type: ${type}\nHangup Cause: ${cause}`)).toBe(false)
      }),
    )
  })

  it('where it stands in the head of another column, unless that is another field', () => {
    fc.assert(
      fc.property(pair, fc.constantFrom('ALLOTTED_TIMEOUT Agent', 'No Devices'), ({ type, cause }, head) => {
        fc.pre(type !== head && cause !== 'ALLOTTED_TIMEOUT')
        const text = `${head},Missed Call Type,Hangup Cause\n31 s,${type},${cause ?? ''}`
        expect(isAnswered(text)).toBe(false)
        expect(isAnswered(text.replace(head, 'Ringing Duration'))).toBe(true)
      }),
    )
  })
})

it('names behind their fields’ words are a pair, which a sentence mentions; a denied one is no answer', () => {
  const verbs = fc.constantFrom('', ' is', ' was')
  const joins = fc.constantFrom(', cause', ' and cause', ', and the cause')
  fc.assert(
    fc.property(pair, verbs, joins, ({ type, cause }, verb, join) => {
      const text = (denial: string) =>
        `Caller rang twice: type${verb}${denial} ${type}${join}${verb} ${cause}. Why?`
      const said = pairsOf(readPaste(text('')))
      const mentioned = said.map((each) => each.kind === 'mentioned' && each.definition)
      expect(mentioned.map((each) => each && [each.type, each.cause])).toEqual([[type, cause]])
      expect(isAnswered(text(' not'))).toBe(false)
    }),
  )
})
