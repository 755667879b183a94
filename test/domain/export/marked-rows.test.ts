import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { marking } from '../../../src/app/export/worker/marking.ts'
import type { Marking } from '../../../src/domain/export/marking.ts'
import { nextMarkedRow, nextRow, RowSpan } from '../../../src/domain/export/next-row.ts'
import { scanner } from '../../../src/domain/export/scanner.ts'
import { decode } from './scanned.ts'

const found = marking()
if (!found) throw new Error('Node has no WebAssembly that compares sixteen bytes')
const byWebAssembly: Marking = found

const isMarked = (unit: number, delimiter: number) => [34, 10, 13, delimiter].includes(unit)

const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '"',
        '""',
        ',',
        '\n',
        '\r\n',
        '\r',
        ' ',
        '\t',
        'Ringing',
        'é’日',
        '"a,b"',
        '"said ""no"""',
      ),
      fc.stringMatching(/^[a-z]{0,40}$/),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))

it('marks are where a quote, the delimiter or a line break stands, whatever piece is marked', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 300 }),
      fc.nat(300),
      fc.constantFrom(44, 9, 59),
      (units, cut, delimiter) => {
        const { bytes, bits, mark } = byWebAssembly(70_000)
        const start = 65_400
        bytes.set(units, start)
        const from = Math.min(cut, units.length)
        mark((start + from) & ~15, start + units.length, delimiter)
        mark(start & ~15, start + from, delimiter)
        for (const [at, unit] of units.entries()) {
          const bit = ((bits[(start + at) >>> 5] ?? 0) >>> ((start + at) & 31)) & 1
          expect(bit === 1, `${unit} at ${at}`).toBe(isMarked(unit, delimiter))
        }
      },
    ),
    { numRuns: 300 },
  )
})

it('a row is found by marks where it is found without, or left to that', () => {
  let byMarks = 0
  fc.assert(
    fc.property(texts, fc.constantFrom(',', '\t', ';'), (text, sign) => {
      const content = Buffer.from(text)
      const delimiter = sign.charCodeAt(0)
      const { bytes, bits, mark } = byWebAssembly(content.length + 16)
      bytes.set(content)
      mark(0, content.length, delimiter)
      const [marked, plain] = [new RowSpan(delimiter), new RowSpan(delimiter)]
      for (const span of [marked, plain]) span.bounds = new Int32Array(16)
      for (let at = 0; at < content.length; ) {
        const next = nextRow(plain, bytes, at, content.length, true)
        const own = nextMarkedRow(marked, bytes, bits, at, content.length)
        if (own >= 0) {
          byMarks++
          expect(own).toBe(next)
          expect(marked).toEqual(plain)
        }
        // What is left over of the row before is no part of a row.
        Object.assign(marked, { ...plain, bounds: Int32Array.from(plain.bounds) })
        at = next
      }
    }),
    { numRuns: 2000 },
  )
  expect(byMarks).toBeGreaterThan(500)
})

describe('a whole file is counted alike with marks and without', () => {
  const rows = Array.from({ length: 4000 }, (_, at) => {
    const cells = [
      `PE-${at}`,
      ['Ringing', 'Trying', 'All Busy'][at % 3],
      ['NO_ANSWER', '', '"x'][at % 5] ?? 'USER_BUSY',
      at % 7 === 0 ? 'said ""no"", then\r\nleft' : 'a, b',
      at === 2000 ? 'x'.repeat(70_000) : String(at),
    ]
    return `"${cells.join('","')}"${at % 11 === 0 ? ' ' : ''}${at % 13 === 0 ? '\n' : '\r\n'}`
  })
  const file = Buffer.from(`"Name","Missed Call Type","Hangup Cause","Notes","Number"\r\n${rows.join('')}`)
  const counted = (step: number, by: Marking | undefined) => {
    const scan = scanner({ decode, marking: by })
    for (let at = 0; at < file.length; at += step) scan.push(file.subarray(at, at + step))
    scan.finish()
    return scan.snapshot()
  }

  it('also where a cell holds the longest text that Salesforce keeps, with line breaks and quotes', () => {
    const note = 'Called back, "no answer"\n日'.repeat(10_000).slice(0, 131_072).replaceAll('"', '""')
    const content = Buffer.from(
      `Name,Missed Call Type,Notes,Hangup Cause\n1,Ringing,"${note}",NO_ANSWER\n2,Trying,"short",USER_BUSY\n`,
    )
    for (const by of [undefined, byWebAssembly]) {
      const scan = scanner({ decode, marking: by })
      for (let at = 0; at < content.length; at += 50_000) scan.push(content.subarray(at, at + 50_000))
      scan.finish()
      const snapshot = scan.snapshot()
      if (snapshot.state !== 'table') throw new Error(snapshot.state)
      expect(snapshot.table.totals).toEqual({ explained: 2, undefined: 0, unreadable: 0, ignored: 1 })
    }
  })

  it.each([file.length, 100_000, 4099, 131])('cut every %i bytes', (step) => {
    const plain = counted(step, undefined)
    expect(plain.state).toBe('table')
    expect(counted(step, byWebAssembly)).toEqual(plain)
  })
})
