import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, inject, test } from 'vitest'
import { keywordsOf } from '../../src/domain/reference/keywords.ts'
import { callTypes, causes, definitions, revised } from '../../src/domain/reference/reference.ts'
import { linksIn } from './head.ts'
import { pages } from './pages.ts'

const folder = inject('folder')
const read = (file: string) => readFileSync(join(folder, file), 'utf8')
const json = () => JSON.parse(read('definitions.json'))
const ids = pages
  .filter(({ place }) => place.at === 'definition')
  .map(({ address }) => address.replace(/\/$/, ''))

describe('definitions.json', () => {
  test('holds each definition as the dataset has it, by the id that is its address', () => {
    const { definitions: rows } = json()
    expect(rows.map(({ id }: { id: string }) => id)).toEqual(ids)
    for (const [at, { type, cause, callback, description, ours }] of definitions.entries())
      expect(rows[at]).toEqual({
        id: ids[at],
        type,
        cause,
        callback,
        summary: ours.summary,
        description,
        note: ours.note ?? null,
        keywords: keywordsOf({ type, cause }),
      })
  })

  test('names the types, the source and the dataset’s date', () => {
    const { types, revised: date } = json()
    expect(types.map(({ name }: { name: string }) => name)).toEqual(callTypes.map(({ name }) => name))
    for (const { slug } of types) expect(pages.map(({ address }) => address)).toContain(`${slug}/`)
    expect(date).toBe(revised)
  })
})

describe('the schema that definitions.json names', () => {
  const schema = () => JSON.parse(read(json().$schema))
  const formats = { date: /^\d{4}-\d{2}-\d{2}$/, uri: (text: string) => URL.canParse(text) }
  const validate = () => new Ajv2020({ strict: true, allErrors: true, formats }).compile(schema())
  type Row = Record<string, unknown>
  const withFirst = (change: Row) => {
    const content = json()
    return { ...content, definitions: [{ ...content.definitions[0], ...change }] }
  }

  test('is JSON Schema 2020-12, and definitions.json keeps to it', () => {
    expect(schema().$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    const check = validate()
    check(json())
    expect(check.errors).toBeNull()
  })

  test.each([
    ['a type nobody knows', { type: 'Voicemail' }],
    ['a cause nobody knows', { cause: 'CRASH' }],
    ['the empty cause as text', { cause: '' }],
    ['a Callback? that is a No', { callback: false }],
    ['a Callback? in words', { callback: 'Yes' }],
    ['a summary without words', { summary: '' }],
    ['no keywords', { keywords: [] }],
    ['an id that is no address', { id: 'trying/crash' }],
    ['a field of its own', { instruction: 'Ring back' }],
  ])('lets no definition through that has %s', (_, change) => {
    expect(validate()(withFirst({}))).toBe(true)
    expect(validate()(withFirst(change))).toBe(false)
  })

  test('asks for every field', () => {
    for (const field of Object.keys(json().definitions[0]))
      expect(validate()(withFirst({ [field]: undefined })), field).toBe(false)
    for (const field of Object.keys(json()))
      expect(validate()({ ...json(), [field]: undefined }), field).toBe(false)
  })

  test('offers every type and every cause, and says what each field is', () => {
    const { properties } = schema().properties.definitions.items
    expect(properties.type.enum).toEqual(callTypes.map(({ name }) => name))
    expect(properties.cause.enum).toEqual(causes)
    for (const field of [schema(), ...Object.values(properties)])
      expect(field).toMatchObject({ title: expect.any(String), description: expect.any(String) })
  })
})

test('definitions.csv holds a line for each definition, by the same ids', () => {
  const lines = read('definitions.csv').trimEnd().split('\r\n')
  expect(lines[0]).toBe('id,type,cause,callback,summary,description,note,keywords')
  expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(ids)
})

test('each definition’s page names its Markdown twin, whose links lead to the others and to its own page', () => {
  for (const { place, address } of pages) {
    const twins = linksIn(read(`${address}index.html`), 'alternate')
    expect(twins).toEqual(place.at === 'definition' ? ['index.md'] : [])
    for (const twin of twins) {
      const file = posix.join(address, twin)
      const markdown = read(file)
      expect(markdown).toMatch(/^# /)
      const targets = [...markdown.matchAll(/\]\((\.[^)]*)\)/g)].map(([, target = '']) => target)
      expect(targets.pop()).toBe('./')
      for (const target of targets) expect(read(posix.join(address, target))).toMatch(/^# /)
    }
  }
})

describe('the manifest', () => {
  const manifest = () => JSON.parse(read('manifest.webmanifest'))

  test('is named by every page but 404.html, with the icons, from where the page lies', () => {
    for (const { address } of pages) {
      const html = read(`${address}index.html`)
      for (const [rel, file] of [
        ['manifest', 'manifest.webmanifest'],
        ['icon', 'icon.svg'],
        ['apple-touch-icon', 'apple-touch-icon.png'],
      ] as const)
        expect(linksIn(html, rel).map((link) => posix.join(address, link))).toEqual([file])
    }
    expect(linksIn(read('404.html'), 'manifest')).toEqual([])
    expect(linksIn(read('404.html'), 'apple-touch-icon')).toEqual([])
  })

  test('installs the site in whatever folder it lies, and takes up what is shared as words for the box', () => {
    expect(manifest()).not.toHaveProperty('id')
    expect(manifest()).toMatchObject({
      start_url: './',
      scope: './',
      display: 'standalone',
      share_target: {
        action: './',
        method: 'GET',
        enctype: 'application/x-www-form-urlencoded',
        params: { text: 'q' },
      },
    })
  })

  test('has icons of the sizes it says, one of them to be cut into a shape', () => {
    const icons: { src: string; sizes: string; type: string; purpose: string }[] = manifest().icons
    expect(icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
      'any any',
      '192x192 any',
      '512x512 any',
      '512x512 maskable',
    ])
    for (const { src, sizes } of icons.filter(({ type }) => type === 'image/png')) {
      const png = readFileSync(join(folder, src))
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, src).toBe(sizes)
    }
  })
})
