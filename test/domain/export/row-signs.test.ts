import { describe, expect, it } from 'vitest'
import { guardsIn } from '../../../src/domain/export/guard.ts'
import { firstFull, holdsMuch, mayBeTotal } from '../../../src/domain/export/row-checks.ts'
import { bytesOf } from './scanned.ts'

const comma = 44

/** Asked of a row in the middle of others, whose letters must make no difference. */
function within<Answer>(row: string, ask: (units: Uint8Array, start: number, end: number) => Answer): Answer {
  const before = bytesOf('Total,a\n')
  const own = bytesOf(row)
  const units = new Uint8Array([...before, ...own, ...bytesOf('\nmissed cause,hangup total'.slice(1))])
  return ask(units, before.length, before.length + own.length)
}

it.each([
  ['a,b', 0],
  [',"" \t\na', 6],
  ['"a"', 1],
  ['', 0],
  [',, ,', 4],
  ['-', 0],
])('the first cell of %j that holds something begins at %i', (row, at) => {
  expect(within(row, (units, start, end) => firstFull(units, start, end, comma) - start)).toBe(at)
})

describe('a row whose label may be that of a total', () => {
  it.each([
    'Total',
    'total,4',
    'TOTAL',
    'Subtotal',
    'SUBTOTAL (3)',
    'Grand Total',
    'grand total',
    'Count: 4',
    'count:4',
    'Sum: 4',
    'SUM:',
    'Average: 1',
    'average:1',
    'Totally',
    'Zwischensumme',
    'Gesamtsumme',
    'Sous-total',
  ])('is %j', (row) => {
    expect(within(row, (units, start, end) => mayBeTotal(units, start, end))).toBe(true)
  })

  it.each([
    '',
    'T',
    'Tota',
    'Trying',
    'Subtota',
    'Grandma',
    'Grand',
    'Count',
    'Count 4',
    'Sum',
    'Sum;',
    'Average',
    'A total',
    'Ringing',
    'Unknown',
    'xotal',
  ])('is not %j', (row) => {
    expect(within(row, (units, start, end) => mayBeTotal(units, start, end))).toBe(false)
  })
})

describe('a row that plainly holds much', () => {
  it.each([
    'a,b',
    'z,9',
    'A,,,b',
    'Z,b',
    '0,b',
    '9,b',
    ',,a,b',
    '"a","b"',
    '"a, b",c',
    '"a ""x""",b',
    ',"a",b',
    'a,,"b"',
  ])('is %j', (row) => {
    expect(within(row, (units, start, end) => holdsMuch(units, start, end, comma))).toBe(true)
  })

  it.each([
    '',
    'a',
    'a,',
    'a,, ,""',
    ',,a',
    '"a, b",',
    '"a, b"',
    ',"a, b",,',
    '-,b',
    '@,b',
    '[,b',
    '{,b',
    '/,b',
    ':,b',
    '`,b',
    '"""a",b',
    '"a" x,b',
    ' a,b',
    '"a,b',
    'x"a"',
  ])('is not %j', (row) => {
    expect(within(row, (units, start, end) => holdsMuch(units, start, end, comma))).toBe(false)
  })
})

describe('an apostrophe goes before what a spreadsheet would run', () => {
  const guarded = (row: string, delimiter = ',') => {
    const text = (from: number, to?: number) => row.slice(from, to)
    const places = within(row, (units, start, end) =>
      guardsIn(units, start, end, delimiter.charCodeAt(0)).map((place) => place - start),
    )
    return [0, ...places].map((from, at) => text(from, places[at])).join("'")
  }

  it.each([
    ['=1', "'=1"],
    ['a,=1', "a,'=1"],
    ['a,+1,-1,@x,\tx,b', "a,'+1,'-1,'@x,'\tx,b"],
    ['"=1"', `"'=1"`],
    ['a,"=1,=2",=3', `a,"'=1,=2",'=3`],
    ['"\r=1"', `"'\r=1"`],
    ['"a","b=1"', '"a","b=1"'],
    ['"=1" x,=2', `"=1" x,'=2`],
    ['"" ,=1', `"" ,'=1`],
    ['"a""=1",-', `"a""=1",'-`],
    ['a=1,b-2', 'a=1,b-2'],
    ['a"b,=1"', `a"b,'=1"`],
    ['a,', 'a,'],
    ['=', "'="],
    [',=', ",'="],
    ['', ''],
    ['"', '"'],
    ['"=', '"='],
    [' =1', ' =1'],
  ])('in %j: %j', (row, expected) => {
    expect(guarded(row)).toBe(expected)
  })

  it('and a cell is what the delimiter ends', () => {
    expect(guarded('a;=1,=2', ';')).toBe("a;'=1,=2")
    expect(guarded('a;=1,=2', ',')).toBe("a;=1,'=2")
  })
})
