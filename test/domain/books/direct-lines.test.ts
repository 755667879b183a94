import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PlainCsvSink } from '../../../src/domain/books/plain-csv-sink.ts'
import { csvOf, type Sheet, surveyOf } from '../../../src/domain/books/sheet.ts'
import type { Surveyed } from '../../../src/domain/books/survey.ts'
import { explainer } from '../../../src/domain/export/explainer.ts'
import { openBytes, sheetXml, text, tools, wholeOf, workbook } from './books.ts'
import { type Book, randomBook } from './random-book.ts'

const styles = '<cellXfs><xf/><xf numFmtId="22"/><xf numFmtId="20"/></cellXfs>'

async function sheetOf({ rows, strings, behind }: Book): Promise<Sheet> {
  const book = await openBytes(await workbook({ sheet: sheetXml(rows, behind), strings, styles }))
  const part = 'parts' in book ? book.parts[0] : undefined
  if (part?.kind !== 'sheet') throw new Error('The workbook was not opened')
  return part.sheet
}

/** The same sheet, in pieces of these lengths. */
function cutUp(sheet: Sheet, lengths: readonly number[]): Sheet {
  const { direct } = sheet
  if (!direct) throw new Error('The sheet has no bytes of its own')
  async function* pieces() {
    const whole = await wholeOf(direct?.pieces() ?? sheetPieces([]))
    let at = 0
    for (let turn = 0; at < whole.length; turn++) {
      const next = at + (lengths[turn % lengths.length] ?? 1)
      yield whole.slice(at, next)
      at = next
    }
  }
  return { ...sheet, direct: { ...direct, pieces } }
}

async function* sheetPieces(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces
}

/** Cell by cell. */
async function* plainly(sheet: Sheet, surveyed: Surveyed, keepsBreaks: boolean): AsyncGenerator<Uint8Array> {
  const sink = new PlainCsvSink(surveyed, { keepsBreaks })
  for await (const _ of sheet.walk(sink)) yield sink.taken()
  sink.finish()
  yield sink.taken()
}

async function* directly(sheet: Sheet, surveyed: Surveyed, keepsBreaks: boolean) {
  for await (const { bytes } of csvOf(sheet, surveyed, { keepsBreaks }).pieces) yield bytes
}

async function* explained(pieces: AsyncIterable<Uint8Array>, guardTheirs: boolean) {
  const explaining = newExplainer(guardTheirs)
  for await (const bytes of pieces) yield explaining.push(bytes)
  yield explaining.finish()
}

async function* explainedDirectly(sheet: Sheet, surveyed: Surveyed, guardTheirs: boolean) {
  const explaining = newExplainer(guardTheirs)
  const csv = csvOf(sheet, surveyed, { keepsBreaks: true, ends: explaining.ends })
  if (!csv.hasEnds) throw new Error('It was not written directly')
  for await (const { bytes } of csv.pieces) yield bytes
  yield explaining.finish()
}

const newExplainer = (guardTheirs: boolean) =>
  explainer({ decode: tools.decode, isSheet: true, base: 'https://calls.example/', guardTheirs, names: [] })

const decoded = async (pieces: AsyncIterable<Uint8Array>) => tools.decode(await wholeOf(pieces), 'utf-8')

/** Whether it was one of those that are written directly. */
async function compare(book: Book, lengths: readonly number[], guardTheirs = false): Promise<boolean> {
  const sheet = cutUp(await sheetOf(book), lengths)
  const surveyed = await surveyOf(sheet)
  if (!surveyed.isInOrder || surveyed.isSplit || surveyed.merges.length > 0) return false
  for (const keepsBreaks of [true, false])
    expect(await decoded(directly(sheet, surveyed, keepsBreaks))).toBe(
      await decoded(plainly(sheet, surveyed, keepsBreaks)),
    )
  expect(await decoded(explainedDirectly(sheet, surveyed, guardTheirs))).toBe(
    await decoded(explained(plainly(sheet, surveyed, true), guardTheirs)),
  )
  return true
}

describe('a sheet written down straight from its bytes is the same as cell by cell, explained or not:', () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 30_000 }), { minLength: 1, maxLength: 5 })

  test('a plain one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), lengths, fc.boolean(), async (seed, cuts, guardTheirs) => {
        expect(await compare(randomBook(seed, 0), cuts, guardTheirs)).toBe(true)
      }),
      { numRuns: 30 },
    )
  })

  test('one with all that sheets may hold', async () => {
    let written = 0
    await fc.assert(
      fc.asyncProperty(fc.integer(), lengths, async (seed, cuts) => {
        if (await compare(randomBook(seed, 3), cuts)) written++
      }),
      { numRuns: 60 },
    )
    expect(written).toBeGreaterThan(20)
  })

  test('one with values of each kind', async () => {
    const cells = (row: number) =>
      [
        text('Trying'),
        text(row % 3 ? 'NO_ANSWER' : 'USER_BUSY'),
        text(`=1+${row} &amp; "so" &lt;on&gt;_x000D_&#10;more`),
        `<c><v>${row / 8}</v></c>`,
        `<c><v>-${row}</v></c>`,
        '<c><v>1E-3</v></c>',
        `<c s="1"><v>${row + 45_000.25}</v></c>`,
        `<c s="1"><v>${row % 70}</v></c>`,
        `<c s="2"><v>${(row % 9) / 8}</v></c>`,
        `<c t="b"><v>${row % 2}</v></c>`,
        `<c t="str"><v>a${row},"b"</v></c>`,
        // Two that no row is written with straight from its bytes.
        row % 10 ? '<c/>' : `<c t="d"><v>2026-11-0${1 + (row % 9)}T09:14:00</v></c>`,
        row % 15 ? '<c/>' : `<c t="n" s="1"><v>${row + 45_000}</v></c>`,
        `<c t="s"><v>${row % 4}</v></c>`,
        row % 5 ? '<c t="inlineStr"><is><t xml:space="preserve"> x </t></is></c>' : '<c/>',
      ].join('')
    const head = `<row>${text('Missed Call Type')}${text('Hangup Cause')}${text('x').repeat(13)}</row>`
    const rows = Array.from({ length: 900 }, (_, at) => `<row>${cells(at)}</row>`)
    const strings =
      '<si><t>a "b"</t></si><si><t/></si><si><t>one&#10;two</t></si><si><r><t>ri</t></r><r><t>ch</t></r></si>'
    for (const cuts of [[1 << 20], [4096], [97]])
      expect(await compare({ rows: head + rows.join(''), strings, behind: '' }, cuts)).toBe(true)
  })
})
