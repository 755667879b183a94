import type { Dataset } from './dataset.ts'
import { type Keywords, keywords } from './keywords.ts'
import { causeLabel } from './reference.ts'
import { telephonyOf } from './telephony.ts'

/**
 * Stops a build whose dataset is wrong. Throws one error that lists every fault, a line each, by row and
 * field: `row 14 (Trying / NO_ANSWER), description: does not end in a full stop`. Rows count from 1 in the
 * dataset's order. What the types promise is checked too, since a build does not check types.
 */
export function checkDataset(dataset: Dataset, words: Keywords = keywords): void {
  const faults = [
    ...frameFaults(dataset),
    ...dataset.types.flatMap(typeFaults),
    ...pairFaults(dataset),
    ...keywordFaults(dataset, words),
  ]
  dataset.definitions.forEach((row, at) => {
    for (const fault of rowFaults(row, dataset)) faults.push(`${placeOf(row, at)}, ${fault}`)
  })
  if (faults.length > 0) throw new Error(`The dataset has faults:\n${faults.join('\n')}`)
}

type Type = Dataset['types'][number]
type Row = Dataset['definitions'][number]

const unwritten: Row['ours'] = { summary: '' }

function frameFaults({ revised, source }: Dataset): readonly string[] {
  const faults = ['title', 'publisher', 'object', 'url'].flatMap((field) =>
    textFaults(`source.${field}`, Object.entries(source).find(([name]) => name === field)?.[1]),
  )
  if (!isDate(revised)) faults.push(`revised: ‘${revised}’ is not a day as YYYY-MM-DD`)
  if (!/^https:\/\/[^/\s]+\//.test(source.url))
    faults.push(`source.url: ‘${source.url}’ is not an https address`)
  return faults
}

function typeFaults(type: Type, at: number): readonly string[] {
  const faults = [
    ...unknownFields(type, ['name', 'ours']),
    ...unknownFields(type.ours, ['summary']),
    ...textFaults('name', type.name),
    ...sentenceFaults('summary', type.ours?.summary),
  ]
  return faults.map((fault) => `type ${at + 1} (${type.name}), ${fault}`)
}

function rowFaults(row: Row, dataset: Dataset): readonly string[] {
  const { summary, note } = row.ours ?? unwritten
  const faults = [
    ...unknownFields(row, ['type', 'cause', 'callback', 'description', 'ours']),
    ...unknownFields(row.ours, ['summary', 'note']),
    ...sentenceFaults('description', row.description),
    ...textFaults('summary', summary),
    ...(note === undefined ? [] : sentenceFaults('note', note)),
  ]
  if (!dataset.types.some(({ name }) => name === row.type))
    faults.push(`type: ‘${row.type}’ is not on the list of types`)
  if (row.cause !== null) faults.push(...causeFaults(row.cause))
  if (row.callback !== true && row.callback !== null)
    faults.push(`callback: ‘${row.callback}’ is neither true nor null`)
  if (summary?.endsWith('.')) faults.push('summary: ends in a full stop')
  return faults
}

/** Each pair has keywords, and no keywords are left over from a pair that is gone. */
function keywordFaults({ definitions }: Dataset, words: Keywords): readonly string[] {
  const pairs = definitions.map(({ type, cause }) => `${type} / ${causeLabel(cause)}`)
  const left = Object.keys(words).filter((pair) => !pairs.includes(pair))
  return [
    ...left.map((pair) => `keywords of ${pair}: there is no such definition`),
    ...pairs.flatMap((pair) => wordFaults(words[pair] ?? []).map((fault) => `keywords of ${pair}: ${fault}`)),
  ]
}

function wordFaults(words: readonly string[]): readonly string[] {
  if (words.length === 0) return ['there are none']
  const doubled = [...twins(words.map((word) => word.toLowerCase()))]
  return [
    ...words.flatMap((word) => textFaults('word', word)),
    ...doubled.map((word) => `‘${word}’ stands twice`),
  ]
}

function causeFaults(cause: string): readonly string[] {
  if (!/^[A-Z]+(_[A-Z]+)*$/.test(cause)) return [`cause: ‘${cause}’ is not in CONSTANT_CASE`]
  return telephonyOf(cause) ? [] : [`cause: ‘${cause}’ is not on the telephony list`]
}

/** Faults that show only between rows: a pair or an address that stands twice, a type that nothing defines. */
function pairFaults({ types, definitions }: Dataset): readonly string[] {
  const faults: string[] = []
  const names = types.map(({ name }) => name)
  for (const name of names) {
    if (!definitions.some(({ type }) => type === name))
      faults.push(`types, name: ‘${name}’ has no definition`)
    if (pages.has(slug(name))) faults.push(`types, name: ‘${name}’ would take the address of a page`)
  }
  for (const twin of twins(names.map(slug))) faults.push(`types, name: the address /${twin}/ stands twice`)
  const addresses = definitions.map(({ type, cause }) => `/${slug(type)}/${slug(cause ?? 'empty')}/`)
  definitions.forEach((row, at) => {
    const first = addresses.indexOf(addresses[at] ?? '')
    const twin = definitions[first]
    if (first === at || !twin) return
    const what =
      twin.type === row.type && twin.cause === row.cause ? 'the pair' : `the address ${addresses[at]}`
    faults.push(`${placeOf(row, at)}, cause: ${what} stands in row ${first + 1} already`)
  })
  return faults
}

function textFaults(field: string, text: unknown): readonly string[] {
  if (typeof text !== 'string') return [`${field}: is not text`]
  if (text.trim() === '') return [`${field}: is empty`]
  const faults: string[] = []
  if (/^\s|\s$|\s\s|[^\S ]/.test(text))
    faults.push(`${field}: has a space too many, or one that is not plain`)
  if (/['"]/.test(text)) faults.push(`${field}: has a straight quote`)
  if (text !== text.normalize('NFC')) faults.push(`${field}: is not in Unicode’s form NFC`)
  return faults
}

function sentenceFaults(field: string, text: unknown): readonly string[] {
  const faults = textFaults(field, text)
  return typeof text === 'string' && !text.trimEnd().endsWith('.')
    ? [...faults, `${field}: does not end in a full stop`]
    : faults
}

function unknownFields(holder: object, known: readonly string[]): readonly string[] {
  return Object.keys(holder ?? {}).flatMap((field) =>
    known.includes(field) ? [] : `${field}: is no field of it`,
  )
}

function twins(values: readonly string[]): ReadonlySet<string> {
  return new Set(values.filter((value, at) => values.indexOf(value) !== at))
}

function placeOf({ type, cause }: Row, at: number): string {
  return `row ${at + 1} (${type} / ${cause ?? '<empty>'})`
}

/** As an address writes it. The addresses' own room is out of reach here: it leans on this one. */
function slug(value: string): string {
  return value.toLowerCase().replace(/[ _]/g, '-')
}

const pages = new Set(['definitions', 'matrix', 'connect', 'assets'])

function isDate(text: string): boolean {
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text
}
