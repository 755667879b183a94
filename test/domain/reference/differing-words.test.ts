import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differingParts } from '../../../src/domain/reference/differing-words.ts'
import { definitions, type definitionsOfCause, resolve } from '../../../src/domain/reference/reference.ts'

const shown = (text: string, other: string) =>
  differingParts(text, other)
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join('')
const description = (type: 'Trying' | 'Ringing', cause: Parameters<typeof definitionsOfCause>[0]) =>
  resolve(type, cause)?.description ?? ''
const between = (cause: Parameters<typeof definitionsOfCause>[0]) =>
  shown(description('Ringing', cause), description('Trying', cause))

test('what one definition says and the other does not is marked', () => {
  expect(between('UNALLOCATED_NUMBER')).toBe(
    'After accepting the call [and signalling ringing], the agent’s Freedom Mobile device lost its connection.',
  )
  expect(between('LOSE_RACE')).toMatch(/was cancelled \[after it had signalled ringing\]\.$/)
  expect(between('NO_ANSWER')).toBe('The agent’s device [rang] and went unanswered.')
})

test('of two ways to pair the words the one with more letters in common is taken, from either side', () => {
  const trying = description('Trying', 'ORIGINATOR_CANCEL')
  const ringing = description('Ringing', 'ORIGINATOR_CANCEL')
  expect(shown(trying, ringing)).toMatch(/^The caller cancelled \[during/)
  expect(shown(ringing, trying)).toMatch(/ when\] the caller cancelled\.$/)
})

test('quotes stay with their word', () => {
  expect(between('USER_BUSY')).toMatch(/\[with ‘busy’\]\.$/)
  expect(between('NORMAL_CLEARING')).toContain('[‘480 Temporarily Unavailable’ returned by]')
})

test('a lone short word between two marks is marked with them', () => {
  expect(shown('one red and two blue', 'and yellow')).toBe('[one red and two blue]')
  expect(shown('one red device two blue', 'device')).toBe('[one red] device [two blue]')
})

test('texts alike but for case and punctuation have nothing marked', () => {
  expect(shown('The call, it seems, failed.', 'the call (it seems) failed')).toBe(
    'The call, it seems, failed.',
  )
})

test('a text beside nothing is marked from its first word to its last', () => {
  expect(shown('(It rang, twice.)', '')).toBe('[(It rang, twice].)')
  expect(differingParts('', 'It rang.')).toEqual([])
})

const sentence = fc.oneof(
  fc.constantFrom(...definitions.map((definition) => definition.description)),
  fc.string({ unit: 'binary', maxLength: 200 }),
)
const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

test('joined, the parts are the text, and marked and unmarked take turns', () => {
  fc.assert(
    fc.property(sentence, sentence, (text, other) => {
      const parts = differingParts(text, other)
      expect(parts.map((part) => part.text).join('')).toBe(text)
      for (const [at, part] of parts.entries()) {
        expect(part.text).not.toBe('')
        expect(part.marked).not.toBe(parts[at - 1]?.marked)
      }
    }),
  )
})

test('the unmarked words stand in the other text, in the same order', () => {
  fc.assert(
    fc.property(sentence, sentence, (text, other) => {
      const others = wordsOf(other)
      let from = 0
      for (const { text: part, marked } of differingParts(text, other)) {
        if (marked) continue
        for (const word of wordsOf(part)) {
          from = others.indexOf(word, from) + 1
          expect(from).toBeGreaterThan(0)
        }
      }
    }),
  )
})

test('a text beside itself has nothing marked', () => {
  for (const { description: text } of definitions)
    expect(differingParts(text, text)).toEqual([{ text, marked: false }])
})
