import { describe, expect, test } from 'vitest'
import { checkDataset } from '../../../src/domain/reference/check-dataset.ts'
import { type Dataset, dataset } from '../../../src/domain/reference/dataset.ts'
import { type Keywords, keywords } from '../../../src/domain/reference/keywords.ts'

type Loose = { [field: string]: unknown }
interface Copy {
  source: Loose
  types: Loose[]
  definitions: (Loose & { ours: Loose })[]
}

/** The faults of the dataset with a change that its types need not allow, those of keywords aside. */
function faultsAfter(change: (copy: Copy) => void): readonly string[] {
  const copy = structuredClone<Dataset>(dataset)
  change(copy as unknown as Copy)
  return faultsOf(copy, keywords).filter((fault) => !fault.startsWith('keywords'))
}

function faultsOf(copy: Dataset, words: Keywords): readonly string[] {
  try {
    checkDataset(copy, words)
    return []
  } catch (error) {
    return String(error).split('\n').slice(1)
  }
}

describe('the source', () => {
  test.each(['title', 'publisher', 'object'])('has a %s', (field) => {
    expect(faultsAfter(({ source }) => Reflect.deleteProperty(source, field))).toEqual([
      `source.${field}: is not text`,
    ])
  })

  test.each(['see https://docs.example/page', 'https:///page', 'https://docs.example', 'http://a.example/'])(
    'is not at ‘%s’',
    (url) => {
      expect(faultsAfter(({ source }) => Object.assign(source, { url }))).toEqual([
        `source.url: ‘${url}’ is not an https address`,
      ])
    },
  )

  test('is found missing, and not only strange', () => {
    expect(faultsAfter(({ source }) => Reflect.deleteProperty(source, 'url'))).toContain(
      'source.url: is not text',
    )
  })
})

describe('a type', () => {
  test('without our reading is named', () => {
    const faults = faultsAfter(({ types }) => Reflect.deleteProperty(types[2] ?? {}, 'ours'))
    expect(faults).toEqual(['type 3 (Trying), summary: is not text'])
  })

  test('without a name is named by its place', () => {
    expect(faultsAfter(({ types }) => Object.assign(types[2] ?? {}, { name: '' }))).toContain(
      'type 3 (), name: is empty',
    )
  })

  test.each(['Definitions', 'Matrix', 'Connect', 'Assets'])('cannot be called %s, as a page is', (name) => {
    const type = { name, ours: { summary: 'It is.' } }
    expect(faultsAfter(({ types }) => types.push(type))).toEqual([
      `types, name: ‘${name}’ has no definition`,
      `types, name: ‘${name}’ would take the address of a page`,
    ])
  })
})

describe('a row', () => {
  const change = (fields: Loose) =>
    faultsAfter(({ definitions }) => Object.assign(definitions[8] ?? {}, fields))

  test.each([
    ['NO_', false],
    ['_NO', false],
    ['NO__ANSWER', false],
    ['CRASH', true],
    ['NORMAL_TEMPORARY_FAILURE_X', false],
  ])('with the cause ‘%s’ is right: %s', (cause, isRight) => {
    expect(change({ cause }).length === 0).toBe(isRight)
  })

  test('with a summary of spaces has an empty one', () => {
    expect(change({ ours: { summary: '  ' } })).toEqual(['row 9 (Trying / NO_ANSWER), summary: is empty'])
  })

  test('without a summary is named', () => {
    expect(change({ ours: {} })).toEqual(['row 9 (Trying / NO_ANSWER), summary: is not text'])
  })

  test('at the address of another type’s row is no pair that stands twice', () => {
    const [first, second] = ['All Busy', 'No Devices'].map((name) =>
      dataset.definitions.findIndex(({ type }) => type === name),
    )
    const at = Math.max(first ?? 0, second ?? 0)
    const type = dataset.definitions[Math.min(first ?? 0, second ?? 0)]?.type ?? ''
    const faults = faultsAfter(({ definitions }) =>
      Object.assign(definitions[at] ?? {}, { type: type.toUpperCase() }),
    )
    expect(faults.filter((fault) => fault.includes('already'))).toEqual([
      `row ${at + 1} (${type.toUpperCase()} / <empty>), cause: the address /${type.toLowerCase().replace(' ', '-')}/empty/ stands in row ${Math.min(first ?? 0, second ?? 0) + 1} already`,
    ])
  })
})

test('a pair that the keywords lack is named', () => {
  const { 'Trying / NO_ANSWER': _, ...others } = keywords
  expect(faultsOf(dataset, others)).toEqual(['keywords of Trying / NO_ANSWER: there are none'])
})
