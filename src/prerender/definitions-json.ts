import { addressOf } from '../domain/address/address.ts'
import { slugOf } from '../domain/address/slug.ts'
import { keywordsOf } from '../domain/reference/keywords.ts'
import { callTypes, type Definition, definitions, revised, source } from '../domain/reference/reference.ts'

const about =
  'What a Missed Call Type and a Hangup Cause on a Natterbox Phone Event record mean together. Facts (type, cause, callback, description) are those of the source, in this project’s own words; summary, note, keywords and the summaries of the types are this project’s reading. A callback of null is a blank in the source, which defines neither that column nor any pair that is not listed here. A cause of null is the empty cause.'

/** Flat rows, ready to be joined on type and cause. */
export function definitionsJson(): string {
  const content = {
    $schema: 'definitions.schema.json',
    about,
    revised,
    source,
    types: callTypes.map(({ name, ours }) => ({ slug: slugOf(name), name, summary: ours.summary })),
    definitions: definitions.map(rowOf),
  }
  return `${JSON.stringify(content, null, 2)}\n`
}

function rowOf(definition: Definition) {
  const { type, cause, callback, description, ours } = definition
  const { summary, note = null } = ours
  const keywords = keywordsOf(definition)
  return { id: idOf(definition), type, cause, callback, summary, description, note, keywords }
}

/** What a definition is called wherever data is joined; it never changes. Example: `trying/no-answer`. */
export function idOf(definition: Definition): string {
  return addressOf({ at: 'definition', definition }).replace(/\/$/, '')
}
