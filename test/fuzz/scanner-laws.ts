import assert from 'node:assert/strict'
import fc from 'fast-check'
import { explainer } from '../../src/domain/export/explainer.ts'
import { headBytes } from '../../src/domain/export/head.ts'
import type { Snapshot, Table } from '../../src/domain/export/snapshot.ts'
import { definitions } from '../../src/domain/reference/reference.ts'
import { difference } from '../domain/export/paste-and-file.ts'
import { readRaw } from '../domain/export/readers.ts'
import { bytesOf, cutAt, decode, scan, scanChunks, utf16Of } from '../domain/export/scanned.ts'
import { law } from './law.ts'
import { damaged, delimited, htmlTable, jsonDocument, jsonLines, pastes, samples } from './texts.ts'

const inBytes = (texts: fc.Arbitrary<string>) =>
  fc
    .tuple(texts, fc.constantFrom('utf-8', 'utf-8', 'utf-8', 'marked', 'utf-16le', 'utf-16be', 'latin1'))
    .map(([text, encoding]) => {
      if (encoding === 'utf-16le' || encoding === 'utf-16be')
        return utf16Of(text, encoding === 'utf-16le' ? 'le' : 'be')
      if (encoding === 'latin1') return new Uint8Array(Buffer.from(text, 'latin1'))
      return bytesOf(encoding === 'marked' ? `\ufeff${text}` : text)
    })
const tables = fc.oneof(delimited, htmlTable, jsonDocument, jsonLines)
const files = fc.oneof(
  { weight: 4, arbitrary: inBytes(damaged(tables)) },
  { weight: 2, arbitrary: inBytes(damaged(fc.constantFrom(...samples))) },
  { weight: 1, arbitrary: inBytes(pastes) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }) },
)
const cuts = fc.array(fc.nat(), { maxLength: 8 })
const placesIn = (bytes: Uint8Array, places: readonly number[]) =>
  places.map((place) => place % (bytes.length + 1))

/** The readers get what follows the mark. */
function markIn([first]: Uint8Array): number {
  return first === 0xef ? 3 : first === 0xff || first === 0xfe ? 2 : 0
}

function checkSums({ rows, totals, tally, unlisted, unreadable, ignored }: Table): void {
  const counted = (isExplained: boolean) =>
    tally
      .filter(({ kind }) => (kind === 'defined') === isExplained)
      .reduce((sum, { count }) => sum + count, 0)
  assert.equal(rows, totals.explained + totals.undefined + totals.unreadable)
  assert.equal(counted(true), totals.explained)
  assert.equal(counted(false) + unlisted, totals.undefined)
  assert.equal(unreadable.listed.length + unreadable.more, totals.unreadable)
  assert.equal(
    Object.values(ignored).reduce((sum, lines) => sum + lines, 0),
    totals.ignored,
  )
  for (const { outcome } of tally)
    if (outcome.kind === 'defined') assert(definitions.includes(outcome.definition))
}

function explain(chunks: readonly Uint8Array[]) {
  const explaining = explainer({ decode, base: 'https://calls.example/' })
  const pieces = chunks.map((chunk) => explaining.push(chunk))
  const bytes = Buffer.concat([...pieces, explaining.finish()])
  return { bytes, explained: explaining.explained() }
}

/** Whether its header names both fields: with cells beside them, values alone may tell other columns. */
function isNamed({ columns: { type, cause } }: Table): boolean {
  return /missed.?call.?type/i.test(type?.name ?? '') && /hang.?up.?cause/i.test(cause?.name ?? '')
}

/** The cells that were added are no rows of their own. */
const countedAlike = ({ rows, totals, weighted }: Table) => ({ rows, totals, weighted })

function tableIn(snapshot: Snapshot): Table | undefined {
  return snapshot.state === 'table' ? snapshot.table : undefined
}

/** A file so long that its end comes in chunks of its own. */
const long = fc
  .tuple(damaged(delimited), fc.constantFrom(',', ';', '\t'), fc.nat(64))
  .map(([text, delimiter, more]) => {
    const row = `x${delimiter}Ringing${delimiter}NO_ANSWER\n`
    const head = `Name${delimiter}Missed Call Type${delimiter}Hangup Cause\n`
    return bytesOf(head + row.repeat(Math.ceil(headBytes / row.length)) + 'y'.repeat(more) + text)
  })

export const scannerLaws = [
  law('scanner: any file is counted, and every row accounted for', 4, files, (bytes) => {
    const snapshot = scan(bytes)
    assert.equal(snapshot.bytes, bytes.length)
    assert(snapshot.isDone && snapshot.state !== 'opening')
    const table = tableIn(snapshot)
    if (table) checkSums(table)
  }),
  law(
    'scanner: where the chunks are cut makes no difference',
    3,
    fc.tuple(files, cuts),
    ([bytes, places]) => {
      const rest = bytes.subarray(markIn(bytes))
      const table = tableIn(scan(rest))
      if (!table || table.kind === 'words') return
      for (const kind of table.kind === 'json' ? (['document', 'lines'] as const) : [table.kind]) {
        const whole = readRaw(kind, [rest], table.encoding)
        assert.deepEqual(readRaw(kind, cutAt(rest, placesIn(rest, places)), table.encoding), whole)
        checkSums(whole)
      }
    },
  ),
  law(
    'scanner: nor does it beyond the first bytes, to what is saved either',
    0.1,
    fc.tuple(long, cuts),
    ([bytes, places]) => {
      const chunks = cutAt(
        bytes,
        placesIn(bytes, places).map((place) => (place % 2 ? place : Math.max(headBytes, place))),
      )
      const whole = scan(bytes)
      assert.deepEqual(scanChunks(chunks), whole)
      assert(explain(chunks).bytes.equals(explain([bytes]).bytes))
      const table = tableIn(whole)
      if (table) checkSums(table)
    },
  ),
  law('scanner: a file says what a paste of the same text says', 2, fc.oneof(tables, pastes), (text) => {
    // What no file of text holds: half a surrogate pair, and a zero byte.
    if (text.includes('\0') || decode(bytesOf(text), 'utf-8') !== text) return
    assert.equal(difference(text), undefined)
  }),
  law('explainer: saves any file or says why not, and what it saved is counted alike', 2, files, (bytes) => {
    const table = tableIn(scan(bytes))
    const { bytes: saved, explained } = explain([bytes])
    assert.equal(explained.state === 'explained', table !== undefined && table.kind !== 'words')
    if (explained.state !== 'explained' || table?.kind !== 'delimited' || !isNamed(table)) return
    const again = tableIn(scan(new Uint8Array(saved)))
    assert(again, 'What was saved is no table')
    assert.deepEqual(countedAlike(again), countedAlike(table))
  }),
]
