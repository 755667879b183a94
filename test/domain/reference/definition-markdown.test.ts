import { describe, expect, test } from 'vitest'
import { addressOf } from '../../../src/domain/address/address.ts'
import { definitionMarkdown } from '../../../src/domain/reference/definition-markdown.ts'
import {
  causeLabel,
  type Definition,
  definitions,
  definitionsOfCause,
  resolve,
  revised,
  source,
} from '../../../src/domain/reference/reference.ts'

const address = (definition: Definition) =>
  `https://calls.example/${addressOf({ at: 'definition', definition })}`
const linksIn = (markdown: string) => [...markdown.matchAll(/\]\((.*?)\)/g)].map(([, target]) => target)

describe.each(definitions.map((definition) => [address(definition), definition] as const))(
  'The Markdown of %s',
  (own, definition) => {
    const { type, cause, callback, description, ours } = definition
    const lines = definitionMarkdown(definition, address).split('\n')

    test('says the pair, the summary, the description and Callback? as marked', () => {
      expect(lines[0]).toBe(`# ${type} / \`${causeLabel(cause)}\``)
      expect(lines).toContain(`**${ours.summary}** (our reading)`)
      expect(lines).toContain(description)
      expect(lines).toContain(
        `**Callback?**: ${callback ? 'Yes' : 'Not marked'} (the source doesn’t define this column)`,
      )
    })

    test('says the note, where there is one, as ours', () => {
      const notes = lines.filter((line) => line.includes('ote**: '))
      expect(notes).toEqual(ours.note ? [`**Our note**: ${ours.note}`] : [])
    })

    test('leads to the same cause under the other types, to the source and to its own page', () => {
      const others = definitionsOfCause(cause).filter((other) => other !== definition)
      expect(linksIn(lines.join('\n'))).toEqual([...others.map(address), source.url, own])
      expect(lines.at(-2)).toContain(revised)
      expect(lines.at(-1)).toBe('')
    })
  },
)

test('What Markdown would take for a sign of its own stands as it is', () => {
  const definition = resolve('Trying', 'NO_ANSWER')
  if (!definition) throw new Error('The reference lacks a definition this test is about')
  const signs = 'Not *so* [x](y) `z` <b> &amp; _u_, and A_B & C stay.'
  expect(definitionMarkdown({ ...definition, description: signs }, address)).toContain(
    'Not \\*so\\* \\[x\\](y) \\`z\\` \\<b\\> \\&amp; \\_u\\_, and A_B & C stay.',
  )
})
