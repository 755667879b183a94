import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readPaste } from '../../../src/domain/phone-events/read-paste.ts'
import { sayLines } from './said.ts'

interface ReadText {
  readonly text: string
  /** Line by line, where it is several rows. */
  readonly reading: string
}

/** Short texts by what they are about, each with the reading that every reader so far agreed on. */
const topics = readdirSync('test/samples/readings').map((name) => ({
  topic: name.replace('.json', '').replaceAll('-', ' '),
  texts: JSON.parse(readFileSync(`test/samples/readings/${name}`, 'utf8')) as readonly ReadText[],
}))

describe.each(topics)('$topic', ({ texts }) => {
  it.each(texts)('$text is read as $reading', ({ text, reading }) => {
    expect(sayLines(readPaste(text))).toBe(reading)
  })
})
