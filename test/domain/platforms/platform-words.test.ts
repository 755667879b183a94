import { describe, expect, test } from 'vitest'
import { foldSegment } from '../../../src/domain/address/slug.ts'
import { readPaste } from '../../../src/domain/phone-events/read-paste.ts'
import { platforms, platformWordsIn } from '../../../src/domain/platforms/platform-words.ts'
import { telephonyNames } from '../../../src/domain/reference/cause-numbers.ts'
import { callTypes, causes } from '../../../src/domain/reference/reference.ts'

const fold = (name: string) => foldSegment(name).replaceAll('-', '')
const ours = new Set(
  [...callTypes.map(({ name }) => name), ...causes, ...telephonyNames].map((name) => fold(name ?? '')),
)
const every = platforms.flatMap(({ words }) => words)

describe('words of other platforms', () => {
  test('each name their source and its version', () => {
    for (const { name, field, source, version, words } of platforms) {
      expect(
        [name, field, version].every((text) => text.length > 2),
        name,
      ).toBe(true)
      expect(source, name).toMatch(/^https:\/\//)
      expect(new Set(words).size, name).toBe(words.length)
    }
  })

  test('are never answered with a pair, unless they are one of our own names letter by letter', () => {
    for (const word of every)
      for (const text of [word, `Ringing / ${word}`, `Missed Call Type: Trying\nHangup Cause: ${word}`]) {
        const { kind } = readPaste(text)
        if (!ours.has(fold(word))) expect([text, kind]).not.toContain('defined')
      }
  })

  test('are all found where they stand alone, and behind a label', () => {
    for (const word of every)
      for (const text of [word, ` ${word}\n`, `DIALSTATUS=${word}`, `"${word}"`])
        expect(
          platformWordsIn(text).map((found) => found.word),
          text,
        ).toContain(word)
  })

  test('that could be ordinary words are not looked for in a sentence; others are', () => {
    expect(platformWordsIn('the client was busy and the system answered')).toEqual([])
    expect(platformWordsIn('Ana: we see CHANUNAVAIL and transfer.noanswer').map(({ word }) => word)).toEqual([
      'CHANUNAVAIL',
      'transfer.noanswer',
    ])
    expect(platformWordsIn('Ringing / USER_BUSY')).toEqual([])
  })

  test('that several platforms have name all of them', () => {
    expect(platformWordsIn('busy')[0]?.platforms.map(({ name }) => name)).toEqual(['Twilio', 'Vonage'])
  })
})
