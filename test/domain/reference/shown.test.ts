import { describe, expect, test } from 'vitest'
import { callLine } from '../../../src/domain/reference/call-line.ts'
import { definitionMarkdown } from '../../../src/domain/reference/definition-markdown.ts'
import { differingParts } from '../../../src/domain/reference/differing-words.ts'
import { nearest } from '../../../src/domain/reference/nearest.ts'
import { definitions, definitionsOfType, resolve } from '../../../src/domain/reference/reference.ts'
import { markedParts } from '../../../src/domain/reference/search.ts'
import { searchFuzzy } from '../../../src/domain/reference/search-fuzzy.ts'

describe('a call line is drawn up to its end, which says what happened there', () => {
  test.each([
    ['No Devices', 'no device was ready', ['failed']],
    ['All Busy', 'devices were ruled out', ['reached', 'failed']],
    ['Trying', 'missed before it rang', ['reached', 'reached', 'stopped-here']],
    ['Ringing', 'missed while ringing', ['reached', 'reached', 'reached', 'stopped-here']],
  ] as const)('for %s', (type, caption, states) => {
    const [definition] = definitionsOfType(type)
    const stops = definition ? (callLine(definition)?.stops ?? []) : []
    const rest = Array(5 - states.length).fill('not-reached')
    expect(stops.map(({ state }) => state)).toEqual([...states, ...rest])
    expect(stops.flatMap((stop) => stop.caption ?? [])).toEqual([caption])
  })
})

describe('the Markdown of a definition', () => {
  const paragraphs = (definition: (typeof definitions)[number]) =>
    definitionMarkdown(definition, () => '/').split('\n\n')

  test('says how many other types have the cause, each in a line, or nothing of it', () => {
    for (const definition of definitions) {
      const others = definitions.filter(
        ({ cause, type }) => cause === definition.cause && type !== definition.type,
      )
      const said = paragraphs(definition)
      const at = said.findIndex((paragraph) => paragraph.startsWith('The same cause'))
      const expected = ['The same cause with another type:', 'The same cause with other types:']
      expect(said[at]).toBe(others.length === 0 ? undefined : expected[others.length === 1 ? 0 : 1])
      expect(at < 0 ? 0 : said[at + 1]?.split('\n').length).toBe(others.length)
      expect(said).toHaveLength(6 + (definition.ours.note ? 1 : 0) + (others.length > 0 ? 2 : 0))
    }
  })

  test('has an ampersand before a semicolon as it is', () => {
    const [definition] = definitions
    const description = 'A &; B &#; C &lt; D.'
    expect(definition && paragraphs({ ...definition, description })[2]).toBe('A &; B &#; C \\&lt; D.')
  })
})

describe('differing words', () => {
  const shown = (text: string, other: string) =>
    differingParts(text, other)
      .map((part) => (part.marked ? `[${part.text}]` : part.text))
      .join('')

  test.each([
    ['a dash before the first one stays unmarked', '– Rang twice', 'x', '– [Rang twice]'],
    ['a compound is one word', 'It was pre-called', 'It was un-called', 'It was [pre-called]'],
    ['two dashes part words', 'rang--busy', 'rang', 'rang--[busy]'],
    ['an apostrophe inside a word counts', 'the agent’s', 'the agents', 'the [agent’s]'],
    ['quotes and brackets around one do not', '(“busy”) ‘line’', 'busy line', '(“busy”) ‘line’'],
    ['a short one between two marks goes with them', 'one or two', 'or', '[one or two]'],
    ['one of four letters does not', 'one rang two', 'rang', '[one] rang [two]'],
    ['a short one beside one mark does not', 'one or', 'or', '[one] or'],
  ])('%s', (_, text, other, expected) => {
    expect(shown(text, other)).toBe(expected)
  })
})

test('marked parts are never empty', () => {
  expect(markedParts('NO_ANSWER', 'no')).toEqual([
    { text: 'NO', marked: true },
    { text: '_ANSWER', marked: false },
  ])
  expect(markedParts('busy', 'busy')).toEqual([{ text: 'busy', marked: true }])
  expect(markedParts('', '')).toEqual([{ text: '', marked: false }])
})

describe('suggestions', () => {
  const busy = [resolve('Trying', 'USER_BUSY'), resolve('Ringing', 'USER_BUSY')]

  test('have first what more of the words are in, and what they are in by their letters', () => {
    expect(searchFuzzy('rejectd busey').slice(0, 2)).toEqual(busy)
    expect(searchFuzzy('temporarly unavailabel')[0]).toBe(resolve('Ringing', 'NORMAL_CLEARING'))
  })

  test('are for the first 200 letters, full-width ones too', () => {
    expect(searchFuzzy(`${'a '.repeat(90)}declned`)).toHaveLength(1)
    expect(searchFuzzy(`${'a '.repeat(100)}declned`)).toEqual([])
    expect(searchFuzzy('ｄｅｃｌｎｅｄ')).toEqual([resolve('Ringing', 'CALL_REJECTED')])
    expect(nearest('ＴＲＹＩＮＧ', 'ＬＯＳＥ＿ＲＡＣＥ')[0]).toBe(resolve('Trying', 'LOSE_RACE'))
  })
})
