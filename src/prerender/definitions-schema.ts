import { slugOf } from '../domain/address/slug.ts'
import { callTypes, causes, definitions } from '../domain/reference/reference.ts'
import { idOf } from './definitions-json.ts'

/** Describes `definitions.json`, in JSON Schema 2020-12. */
export function definitionsSchema(): string {
  return `${JSON.stringify(schema, null, 2)}\n`
}

const typeNames = callTypes.map(({ name }) => name)

const source = {
  ...titled('Source', 'The page that the facts are taken from.'),
  ...closed({
    title: text('Title', 'What the page calls itself.'),
    publisher: text('Publisher', 'Who publishes it.'),
    object: text('Object', 'The Salesforce object whose fields it describes.'),
    url: { ...text('Address', 'Where the page is.'), format: 'uri', pattern: '^https://' },
  }),
}

const type = closed({
  slug: { ...titled('Slug', 'The type as an address writes it.'), enum: typeNames.map(slugOf) },
  name: { ...titled('Missed Call Type', 'As the record has it.'), enum: typeNames },
  summary: text('Summary', 'This project’s reading of the type, not the source’s words.'),
})

const definition = closed({
  id: {
    ...titled(
      'Identifier',
      'The definition’s address within the site, without its last slash; never changes.',
    ),
    enum: definitions.map(idOf),
  },
  type: { ...titled('Missed Call Type', 'As the record has it.'), enum: typeNames },
  cause: { ...titled('Hangup Cause', 'As the record has it; null is the empty cause.'), enum: causes },
  callback: {
    ...titled(
      'Callback?',
      'True where the source says Yes. Null is a blank there, which is not a No. The source does not define this column.',
    ),
    enum: [true, null],
  },
  summary: text('Summary', 'This project’s reading, in a few words.'),
  description: text('Description', 'The source’s facts, in this project’s words.'),
  note: {
    ...titled('Note', 'This project’s remark on the source, where there is one.'),
    type: ['string', 'null'],
    minLength: 1,
  },
  keywords: {
    ...titled('Keywords', 'Words this project finds the definition by.'),
    ...list({ type: 'string', minLength: 1 }),
  },
})

const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  ...titled(
    'Definitions of missed calls',
    'What a Missed Call Type and a Hangup Cause on a Natterbox Phone Event record mean together. A pair that is not listed is not defined.',
  ),
  ...closed({
    $schema: text('Schema', 'The address of this schema.'),
    about: text('About', 'Which of the data is the source’s, and which this project’s.'),
    revised: {
      ...text('Revised', 'The day the definitions were last changed.'),
      format: 'date',
      pattern: '^\\d{4}-\\d{2}-\\d{2}$',
    },
    source,
    types: { ...titled('Missed Call Types', 'In the order of how far the call got.'), ...list(type) },
    definitions: { ...titled('Definitions', 'In the source’s order.'), ...list(definition) },
  }),
}

function titled(title: string, description: string) {
  return { title, description }
}

function text(title: string, description: string) {
  return { ...titled(title, description), type: 'string', minLength: 1 }
}

function list(items: object) {
  return { type: 'array', items, minItems: 1, uniqueItems: true }
}

function closed(properties: Readonly<Record<string, object>>) {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false }
}
