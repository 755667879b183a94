import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keywordsOf } from '../../../src/domain/reference/keywords.ts'
import { causeLabel, definitions } from '../../../src/domain/reference/reference.ts'
import { markedParts, search } from '../../../src/domain/reference/search.ts'

const pairs = (words: string) =>
  search(words).map(({ definition }) => `${definition.type}/${causeLabel(definition.cause)}`)
const shown = (text: string, words: string) =>
  markedParts(text, words)
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join('')

describe('search', () => {
  test('without words gives every definition in the source’s order', () => {
    for (const words of ['', '  \n\t ']) {
      expect(search(words).map(({ definition }) => definition)).toEqual(definitions)
    }
  })

  test('for signs without a letter or digit gives none', () => {
    for (const words of ['???', '-', '.*', '()[]{}\\^$|+', '🤷']) expect(search(words)).toEqual([])
  })

  test('finds a definition by its cause in any spelling', () => {
    for (const words of [
      'LOSE_RACE',
      'lose race',
      'lose-race',
      'LoseRace',
      'ＬＯＳＥ＿ＲＡＣＥ',
      'race lose',
    ]) {
      expect(pairs(words), words).toEqual(['Trying/LOSE_RACE', 'Ringing/LOSE_RACE'])
    }
  })

  test('finds every definition by its pair, first', () => {
    for (const definition of definitions) {
      const [first] = search(`${definition.type} ${causeLabel(definition.cause)}`)
      expect(first?.definition).toBe(definition)
    }
  })

  test('finds by the start of a word, never in the middle of one', () => {
    expect(pairs('incompat')).toEqual(['Ringing/INCOMPATIBLE_DESTINATION'])
    expect(pairs('ompatible')).toEqual([])
  })

  test('finds letter by letter what it finds at once', () => {
    const word = fc.constantFrom(
      'codec',
      'mism',
      'no',
      'not',
      'answer',
      'lose-race',
      "agent's",
      'é',
      '19',
      'zzz',
    )
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(' ', '-', ''),
        (words, between) => {
          const typed = words.join(between)
          const lengths = Array.from(typed, (_, at) => at + 1)
          for (const length of [...lengths, ...lengths.toReversed()]) {
            const soFar = typed.slice(0, length)
            expect(search(soFar), soFar).toEqual(search(soFar, [...definitions]))
            // The one before the next letter, since the copy made the search anew.
            search(soFar)
          }
        },
      ),
    )
  })

  test('wants every word', () => {
    expect(pairs('yealink codecs')).toEqual(['Ringing/INCOMPATIBLE_DESTINATION'])
    expect(pairs('yealink voicemail')).toEqual([])
  })

  test('puts a cause before a summary, a keyword and a description', () => {
    expect(pairs('busy')).toEqual(['Trying/USER_BUSY', 'Ringing/USER_BUSY', 'All Busy/<empty>'])
    expect(pairs('declin')).toEqual(['Ringing/CALL_REJECTED'])
    expect(pairs('no answer').slice(0, 2)).toEqual(['Trying/NO_ANSWER', 'Ringing/NO_ANSWER'])
    expect(pairs('platform')).toEqual([
      'Ringing/<empty>',
      'Trying/CALL_REJECTED',
      'Trying/REDIRECTION_TO_NEW_DESTINATION',
    ])
  })

  test('an apostrophe makes no difference, typed or curled or left out', () => {
    expect(pairs('customer’s')).toEqual(['No Devices/<empty>'])
    expect(pairs("customer's")).toEqual(['No Devices/<empty>'])
    expect(pairs('customers')).toEqual(['No Devices/<empty>'])
  })

  test('names the keyword only where nothing visible has the word', () => {
    expect(search('hung up').map(({ keyword }) => keyword)).toEqual(['caller hung up', 'caller hung up'])
    expect(search('codec').map(({ keyword }) => keyword)).toEqual([undefined])
    expect(search('codec mismatch').map(({ keyword }) => keyword)).toEqual(['codec mismatch'])
  })

  test('every keyword finds its definition, and every visible word does', () => {
    for (const definition of definitions) {
      const { summary } = definition.ours
      for (const words of [...keywordsOf(definition), summary, ...definition.description.split(' ')]) {
        expect(
          search(words).map((found) => found.definition),
          words,
        ).toContain(definition)
      }
    }
  })

  test('searches within what it is given', () => {
    expect(search('busy', definitions.slice(0, 5)).map(({ definition }) => definition)).toEqual([
      definitions[1],
    ])
  })

  test('reads the first 12 words of the first 200 characters', () => {
    expect(pairs(`${'codec '.repeat(12)}voicemail`)).toEqual(['Ringing/INCOMPATIBLE_DESTINATION'])
    expect(pairs(`codec${' '.repeat(200)}voicemail`)).toEqual(['Ringing/INCOMPATIBLE_DESTINATION'])
  })

  test('never throws, and finds only what it was given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (words) => {
        for (const { definition } of search(words)) expect(definitions).toContain(definition)
      }),
    )
  })
})

describe('marked parts', () => {
  test('are where the words stand', () => {
    expect(shown('NO_ANSWER', 'answ')).toBe('NO_[ANSW]ER')
    expect(shown('NO_ANSWER', 'noanswer')).toBe('[NO_ANSWER]')
    expect(shown('NO_ANSWER', 'no-answer')).toBe('[NO]_[ANSWER]')
    expect(shown('The agent’s device', 'AGENTS')).toBe('The [agent’s] device')
    expect(shown('Rang, not answered', 'ran not')).toBe('[Ran]g, [not] answered')
    expect(shown('no one, nobody', 'no nobo')).toBe('[no] one, [nobo]dy')
  })

  test('are one unmarked part without words or without a hit', () => {
    for (const words of ['', ' ', '.*', '(', 'voicemail']) {
      expect(markedParts('Rang, not answered', words)).toEqual([
        { text: 'Rang, not answered', marked: false },
      ])
    }
  })

  test('joined are the text, for any text and words', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...definitions.map((d) => d.description))),
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        (text, words) => {
          expect(
            markedParts(text, words)
              .map((part) => part.text)
              .join(''),
          ).toBe(text)
        },
      ),
    )
  })

  test('show in every definition found why it was found, or a keyword says it', () => {
    const said = definitions.flatMap((d) => [causeLabel(d.cause), d.type, ...keywordsOf(d), d.description])
    for (const words of said.flatMap((text) => text.split(/[\s_]+/))) {
      for (const { definition, keyword } of search(words)) {
        const { cause, type, description, ours } = definition
        const seen = [causeLabel(cause), type, ours.summary, description, keyword ?? '']
        expect(seen.some((text) => markedParts(text, words).some(({ marked }) => marked))).toBe(words !== '')
      }
    }
  })
})
