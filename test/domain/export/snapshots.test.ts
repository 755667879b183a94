import { describe, expect, it } from 'vitest'
import { headBytes } from '../../../src/domain/export/head.ts'
import { scanner } from '../../../src/domain/export/scanner.ts'
import { bytesOf, decode, scan, tableOf, tallyIn, utf16Of } from './scanned.ts'

const report = [
  'Missed calls by agent,,,',
  '',
  'Agent,Missed Call Type,Hangup Cause,Record Count',
  'Ana,Trying,NO_ANSWER,3',
  '"Bo, ""B""',
  'Smith",Ringing,,2',
  'Cy,Trying,FOO,1',
  'Di,Queued,USER_BUSY,x',
  'Ed,,,4',
  'Flo,Trying',
  'Total,,,10',
  'Copyright (c) 2026',
].join('\r\n')

describe('a report that has everything', () => {
  const table = tableOf(report)

  it('is counted', () => {
    expect(table).toMatchObject({
      kind: 'delimited',
      encoding: 'utf-8',
      delimiter: ',',
      names: ['Agent', 'Missed Call Type', 'Hangup Cause', 'Record Count'],
      columns: {
        type: { at: 1, name: 'Missed Call Type' },
        cause: { at: 2, name: 'Hangup Cause' },
        count: { at: 3, name: 'Record Count' },
      },
      rows: 6,
      totals: { explained: 2, undefined: 3, unreadable: 1, ignored: 5 },
      weighted: { explained: 5, undefined: 1, unreadable: 4, rowsWithout: 2 },
      unlisted: 0,
      ignored: { header: 1, preamble: 1, footer: 1, total: 1, blank: 1, words: 0 },
    })
  })

  it('has its passed-over and unreadable lines by number', () => {
    expect(table.passedOver).toEqual({
      listed: [
        { line: 1, as: 'preamble', text: 'Missed calls by agent,,,' },
        { line: 3, as: 'header', text: 'Agent,Missed Call Type,Hangup Cause,Record Count' },
        { line: 11, as: 'total', text: 'Total,,,10' },
        { line: 12, as: 'footer', text: 'Copyright (c) 2026' },
      ],
      more: 0,
    })
    expect(table.unreadable).toEqual({
      listed: [{ line: 9, as: 'no-cell', text: 'Ed,,,4' }],
      more: 0,
    })
  })

  it('has each pair with its figures, its definition and where it stands', () => {
    const said = table.tally.map(({ kind, typeText, causeText, definition, count, weighted, positions }) => [
      kind,
      typeText,
      causeText,
      definition,
      count,
      weighted,
      positions.map(({ line, byteStart, byteEnd }) => [line, report.slice(byteStart, byteEnd)]),
    ])
    expect(said).toEqual([
      ['defined', 'Trying', 'NO_ANSWER', 'trying/no-answer', 1, 3, [[4, 'Ana,Trying,NO_ANSWER,3']]],
      ['defined', 'Ringing', null, 'ringing/empty', 1, 2, [[5, '"Bo, ""B""\r\nSmith",Ringing,,2']]],
      ['undefined-pair', 'Trying', 'FOO', undefined, 1, 1, [[7, 'Cy,Trying,FOO,1']]],
      ['undefined-pair', 'Queued', 'USER_BUSY', undefined, 1, 0, [[8, 'Di,Queued,USER_BUSY,x']]],
      ['needs-cause', 'Trying', undefined, undefined, 1, 0, [[10, 'Flo,Trying']]],
    ])
  })
})

it('the most frequent pair comes first, with its first five rows', () => {
  const table = tableOf(`Missed Call Type,Hangup Cause\nRinging,USER_BUSY\n${'Trying,NO_ANSWER\n'.repeat(6)}`)
  expect(table.tally.map(({ count }) => count)).toEqual([6, 1])
  expect(table.tally[0]?.positions.map(({ line }) => line)).toEqual([3, 4, 5, 6, 7])
})

it('lines are listed up to their 200th, and their text up to its 200th letter', () => {
  const body = `${`${'é'.repeat(300)}\n`.repeat(200)}`
  const table = (extra: number) =>
    tableOf(`Note,Missed Call Type,Hangup Cause\nx,Trying,NO_ANSWER\n${body}${'y\n'.repeat(extra)}`)
  const { listed, more } = table(0).passedOver
  expect([listed.length, more, listed[1]?.text]).toEqual([200, 1, 'é'.repeat(200)])
  expect(table(2).passedOver.more).toBe(3)
})

it('a side that nobody knows is cut at 200 letters', () => {
  const { tally } = tableOf(`Missed Call Type,Hangup Cause\n${'Q'.repeat(300)},${'Z'.repeat(300)}\n`)
  expect([tally[0]?.typeText, tally[0]?.causeText]).toEqual(['Q'.repeat(200), 'Z'.repeat(200)])
})

describe('as a file comes in', () => {
  const bytes = bytesOf(report)

  it('its bytes are counted, and it is done when it is finished, once', () => {
    const scan = scanner({ decode })
    expect(scan.snapshot()).toEqual({ bytes: 0, isDone: false, state: 'opening' })
    scan.push(bytes.subarray(0, 10))
    scan.push(bytes.subarray(10, 50))
    expect(scan.snapshot()).toEqual({ bytes: 50, isDone: false, state: 'opening' })
    scan.push(bytes.subarray(50))
    scan.finish()
    const first = scan.snapshot()
    scan.finish()
    expect(scan.snapshot()).toEqual(first)
    expect(first).toMatchObject({ bytes: bytes.length, isDone: true, state: 'table', table: { rows: 6 } })
  })

  it('it is opening until enough of an HTML table has come', () => {
    const scan = scanner({ decode })
    scan.push(bytesOf(`<table>${' '.repeat(headBytes)}<tr><td>Missed Call Type<td>Hangup Cause`))
    expect(scan.snapshot()).toMatchObject({ isDone: false, state: 'opening' })
    scan.push(bytesOf('<tr><td>Trying<td>NO_ANSWER</table>'))
    scan.finish()
    expect(scan.snapshot()).toMatchObject({ state: 'table', table: { rows: 1 } })
  })

  it('a table is there after the first bytes, and what was told of it then stays so', () => {
    const scan = scanner({ decode })
    const rows = 'Trying,NO_ANSWER\n'
    scan.push(bytesOf(`Missed Call Type,Hangup Cause\n${rows.repeat(10_000)}`))
    const early = scan.snapshot()
    const told = structuredClone({ ...early, table: undefined })
    const count = early.state === 'table' ? early.table.rows : 0
    expect([early.state, early.isDone, count > 9000]).toEqual(['table', false, true])
    scan.push(bytesOf(`${rows.repeat(5)}Ringing,FOO\nTrying\nTotal,\n`))
    scan.finish()
    expect({ ...early, table: undefined }).toEqual(told)
    if (early.state !== 'table') throw new Error(early.state)
    expect(early.table.rows).toBe(count)
    expect(early.table.ignored.total).toBe(0)
    expect(early.table.unreadable.listed).toEqual([])
    expect(early.table.passedOver.listed).toHaveLength(1)
  })

  it.each([
    ['%PDF-1.7', { state: 'refused', refusal: { kind: 'pdf' } }],
    [
      'a,b\n1,2\n',
      {
        state: 'no-columns',
        unrecognised: {
          delimiter: ',',
          firstRows: [
            ['a', 'b'],
            ['1', '2'],
          ],
        },
      },
    ],
  ])('%j has no table, and pushing on changes nothing', (text, expected) => {
    const scan = scanner({ decode })
    scan.push(bytesOf(`${text}${' '.repeat(200_000)}`))
    scan.push(bytesOf('\nMissed Call Type,Hangup Cause\nTrying,NO_ANSWER\n'))
    scan.finish()
    expect(scan.snapshot()).toMatchObject({ ...expected, isDone: true })
  })
})

it('an odd last byte of UTF-16 is read, and harms nothing', () => {
  const bytes = utf16Of('Missed Call Type,Hangup Cause\nTrying,NO_ANSWER\n', 'le')
  const table = tableOf(new Uint8Array([...bytes, 0x41]))
  expect(tallyIn(table)).toEqual(['1 defined Trying / NO_ANSWER'])
  expect(table.passedOver.listed.at(-1)).toEqual({ line: 3, as: 'words', text: 'A' })
  expect(scan(new Uint8Array(0)).state).toBe('refused')
})
