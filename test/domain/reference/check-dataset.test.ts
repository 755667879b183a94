import { describe, expect, test } from 'vitest'
import { checkDataset } from '../../../src/domain/reference/check-dataset.ts'
import { type Dataset, dataset } from '../../../src/domain/reference/dataset.ts'
import { type Keywords, keywords } from '../../../src/domain/reference/keywords.ts'

test('the dataset has no fault', () => {
  expect(() => checkDataset(dataset)).not.toThrow()
})

const row = 8
const place = 'row 9 (Trying / NO_ANSWER)'

type Row = Record<string, unknown> & { ours: Record<string, unknown> }

/** The dataset with its ninth row changed. What is put in need not fit the types: a build does not check them. */
function withRow(change: (row: Row) => void): Dataset {
  return withDataset((copy) => change(copy.definitions[row] as unknown as Row))
}

function withDataset(change: (copy: Dataset & { [field: string]: unknown }) => void): Dataset {
  const copy = structuredClone<Dataset>(dataset)
  change(copy as Dataset & { [field: string]: unknown })
  return copy
}

/** One keyword for each pair, whatever it is called: these tests are about the rows. */
function someKeywords({ definitions }: Dataset): Keywords {
  return Object.fromEntries(
    definitions.map(({ type, cause }) => [`${type} / ${cause ?? '<empty>'}`, ['word']]),
  )
}

function faultsOf(faulty: Dataset): readonly string[] {
  try {
    checkDataset(faulty, someKeywords(faulty))
    return []
  } catch (error) {
    return String(error).split('\n').slice(1)
  }
}

describe('one fault in a row is named with its row and field', () => {
  test.each<[string, string, (row: Row) => void]>([
    ['an unknown type', 'type: ‘Queued’ is not on the list of types', (r) => (r.type = 'Queued')],
    [
      'a cause in small letters',
      'cause: ‘no_answer’ is not in CONSTANT_CASE',
      (r) => (r.cause = 'no_answer'),
    ],
    ['a cause with a space', 'cause: ‘NO ANSWER’ is not in CONSTANT_CASE', (r) => (r.cause = 'NO ANSWER')],
    ['an empty text as the cause', 'cause: ‘’ is not in CONSTANT_CASE', (r) => (r.cause = '')],
    [
      'a cause telephony lacks',
      'cause: ‘NO_ANSWERS’ is not on the telephony list',
      (r) => (r.cause = 'NO_ANSWERS'),
    ],
    ['a callback of No', 'callback: ‘false’ is neither true nor null', (r) => (r.callback = false)],
    ['a callback in words', 'callback: ‘Yes’ is neither true nor null', (r) => (r.callback = 'Yes')],
    ['no callback', 'callback: ‘undefined’ is neither true nor null', (r) => delete r.callback],
    ['no description', 'description: is not text', (r) => delete r.description],
    [
      'a description without full stop',
      'description: does not end in a full stop',
      (r) => (r.description = 'It rang'),
    ],
    ['a space at the end', 'description: has a space too many', (r) => (r.description = 'It rang. ')],
    ['a space at the start', 'summary: has a space too many', (r) => (r.ours.summary = ' Rang')],
    ['two spaces', 'summary: has a space too many', (r) => (r.ours.summary = 'Rang  out')],
    ['a no-break space', 'summary: has a space too many', (r) => (r.ours.summary = 'Rang\u00a0out')],
    ['a line break', 'summary: has a space too many', (r) => (r.ours.summary = 'Rang\nout')],
    ['an empty summary', 'summary: is empty', (r) => (r.ours.summary = '')],
    ['a summary that is a sentence', 'summary: ends in a full stop', (r) => (r.ours.summary = 'Rang.')],
    ['a straight apostrophe', 'note: has a straight quote', (r) => (r.ours.note = "The agent's.")],
    ['a straight quote', 'note: has a straight quote', (r) => (r.ours.note = 'So "called".')],
    ['a note without full stop', 'note: does not end in a full stop', (r) => (r.ours.note = 'So it says')],
    [
      'a letter in two pieces',
      'summary: is not in Unicode’s form NFC',
      (r) => (r.ours.summary = 'Re\u0301sume\u0301'),
    ],
    ['a misspelt field', 'notes: is no field of it', (r) => (r.ours.notes = 'Lost.')],
  ])('%s', (_, fault, change) => {
    const faults = faultsOf(withRow(change))
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(/^row 9 \(/)
    expect(faults[0]).toContain(`, ${fault}`)
  })

  test('a row without our reading', () => {
    const faults = faultsOf(withRow((r) => Reflect.deleteProperty(r, 'ours')))
    expect(faults).toContain(`${place}, summary: is empty`)
  })
})

describe('a fault between rows is named with the later row', () => {
  test('a pair that stands twice', () => {
    const faulty = withDataset((copy) => Object.assign(copy.definitions[row] ?? {}, { cause: 'LOSE_RACE' }))
    expect(faultsOf(faulty)).toEqual(['row 9 (Trying / LOSE_RACE), cause: the pair stands in row 8 already'])
  })

  test('an empty cause that stands twice', () => {
    const faulty = withDataset((copy) => Object.assign(copy.definitions[row] ?? {}, { cause: null }))
    expect(faultsOf(faulty)).toEqual(['row 16 (Trying / <empty>), cause: the pair stands in row 9 already'])
  })

  test('two pairs at one address', () => {
    const faulty = withDataset((copy) => Object.assign(copy.definitions[row] ?? {}, { cause: 'EMPTY' }))
    expect(faultsOf(faulty)).toContain(
      'row 16 (Trying / <empty>), cause: the address /trying/empty/ stands in row 9 already',
    )
  })
})

describe('a fault of the types is named', () => {
  const withType = (type: object) =>
    withDataset((copy) => Object.assign(copy, { types: [...copy.types, type] }))

  test.each<[string, string, object]>([
    ['a type nothing defines', 'types, name: ‘Queued’ has no definition', { name: 'Queued' }],
    [
      'a type at a page’s address',
      'types, name: ‘Matrix’ would take the address of a page',
      { name: 'Matrix' },
    ],
    ['two types at one address', 'types, name: the address /all-busy/ stands twice', { name: 'ALL_BUSY' }],
  ])('%s', (_, fault, type) => {
    expect(faultsOf(withType({ ...type, ours: { summary: 'It is.' } }))).toContain(fault)
  })

  test('a type’s summary without full stop', () => {
    const faulty = withDataset((copy) => Object.assign(copy.types[2]?.ours ?? {}, { summary: 'Tried' }))
    expect(faultsOf(faulty)).toEqual(['type 3 (Trying), summary: does not end in a full stop'])
  })
})

describe('a fault of the whole is named', () => {
  test.each(['23 November 2026', '2026-02-30', '2026-2-3', ''])('the date ‘%s’', (revised) => {
    const faulty = withDataset((copy) => Object.assign(copy, { revised }))
    expect(faultsOf(faulty)).toEqual([`revised: ‘${revised}’ is not a day as YYYY-MM-DD`])
  })

  test('a source that is no https address', () => {
    const faulty = withDataset((copy) => Object.assign(copy.source, { url: 'docs.natterbox.com' }))
    expect(faultsOf(faulty)).toEqual(['source.url: ‘docs.natterbox.com’ is not an https address'])
  })
})

test('every fault is listed, not the first alone', () => {
  const faulty = withDataset((copy) => {
    Object.assign(copy, { revised: 'today' })
    Object.assign(copy.definitions[0] ?? {}, { callback: false })
    Object.assign(copy.definitions[29] ?? {}, { type: 'Ring' })
  })
  expect(faultsOf(faulty)).toEqual([
    'revised: ‘today’ is not a day as YYYY-MM-DD',
    'row 1 (Unknown / <empty>), callback: ‘false’ is neither true nor null',
    'row 30 (Ring / <empty>), type: ‘Ring’ is not on the list of types',
  ])
})

describe('a fault in the keywords is named with its pair', () => {
  const pair = 'Trying / NO_ANSWER'
  test.each<[string, string, Keywords]>([
    ['no keywords', `keywords of ${pair}: there are none`, { ...keywords, [pair]: [] }],
    ['an empty keyword', `keywords of ${pair}: word: is empty`, { ...keywords, [pair]: [''] }],
    [
      'a keyword twice',
      `keywords of ${pair}: ‘rang’ stands twice`,
      { ...keywords, [pair]: ['rang', 'Rang'] },
    ],
    [
      'keywords of no pair',
      'keywords of Trying / GONE: there is no such definition',
      { ...keywords, 'Trying / GONE': ['x'] },
    ],
  ])('%s', (_, fault, faulty) => {
    expect(() => checkDataset(dataset, faulty)).toThrow(fault)
  })
})
