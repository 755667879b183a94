import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countDirectly } from '../../../src/domain/books/direct/count-directly.ts'
import type { DirectSizes } from '../../../src/domain/books/direct/direct-counting.ts'
import type { DirectSheet } from '../../../src/domain/books/direct/direct-sheet.ts'
import { PickedStrings, readStrings } from '../../../src/domain/books/shared-strings.ts'
import { csvOf, surveyOf } from '../../../src/domain/books/sheet.ts'
import { XmlTokens } from '../../../src/domain/books/xml-tokens.ts'
import { scanner } from '../../../src/domain/export/scanner.ts'
import { once, openBytes, sheetXml, tools, workbook } from './books.ts'
import { type Book, randomBook } from './random-book.ts'

const sizes: DirectSizes = { opening: 60_000, learning: 100_000, waiting: 60_000 }

async function sheetOf({ rows, strings, behind }: Book) {
  const book = await openBytes(
    await workbook({
      sheet: sheetXml(rows, behind),
      strings,
      styles: '<cellXfs><xf/><xf numFmtId="22"/></cellXfs>',
    }),
  )
  const part = 'parts' in book ? book.parts[0] : undefined
  if (part?.kind !== 'sheet' || !part.sheet.direct) throw new Error('The workbook was not opened')
  return { sheet: part.sheet, direct: part.sheet.direct }
}

/** The same sheet, in pieces of these lengths, of whose texts only those are held that are asked for. */
function cutUp(direct: DirectSheet, { strings }: Book, lengths: readonly number[]): DirectSheet {
  return {
    ...direct,
    async pour(take) {
      const all: Uint8Array[] = []
      await direct.pour((piece) => all.push(piece) > 0)
      const whole = Buffer.concat(all)
      let at = 0
      for (let turn = 0; at < whole.length; turn++) {
        const next = at + (lengths[turn % lengths.length] ?? 1)
        if (!(await take(new Uint8Array(whole.subarray(at, next))))) return
        at = next
      }
    },
    async texts(wanted) {
      const picked = new PickedStrings(wanted)
      const xml = new TextEncoder().encode(`<sst>${strings}</sst>`)
      await readStrings(once(xml), new XmlTokens(tools.decode), picked)
      return picked
    },
  }
}

async function inItsBytes(direct: DirectSheet) {
  const scan = scanner({ decode: tools.decode, isSheet: true })
  const surveyed = await countDirectly(direct, undefined, scan.rows, () => {}, sizes)
  scan.finish()
  const { bytes: _, ...snapshot } = scan.snapshot()
  return surveyed && { snapshot, surveyed }
}

async function rowByRow({ sheet }: Awaited<ReturnType<typeof sheetOf>>) {
  const surveyed = await surveyOf(sheet)
  const scan = scanner({ decode: tools.decode, isSheet: true })
  for await (const { bytes } of csvOf(sheet, surveyed).pieces) scan.push(bytes)
  scan.finish()
  const { bytes: _, ...snapshot } = scan.snapshot()
  return { snapshot, surveyed }
}

async function both(book: Book, lengths: readonly number[]) {
  const opened = await sheetOf(book)
  return {
    direct: await inItsBytes(cutUp(opened.direct, book, lengths)),
    read: await rowByRow(opened),
  }
}

describe('a sheet counted in its bytes comes to what it comes to row by row:', () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 30_000 }), { minLength: 1, maxLength: 5 })

  test('a plain one always is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), lengths, async (seed, cuts) => {
        const { direct, read } = await both(randomBook(seed, 0), cuts)
        expect(read.snapshot.state).toBe('table')
        expect(direct).toEqual(read)
      }),
      { numRuns: 40 },
    )
  })

  test('one with all that sheets may hold is, or is left to be read', async () => {
    let counted = 0
    await fc.assert(
      fc.asyncProperty(fc.integer(), lengths, async (seed, cuts) => {
        const { direct, read } = await both(randomBook(seed, 3), cuts)
        if (!direct) return
        counted++
        expect(direct).toEqual(read)
      }),
      { numRuns: 40 },
    )
    expect(counted).toBeGreaterThan(5)
  })
})
