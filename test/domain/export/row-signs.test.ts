import { describe, expect, it } from 'vitest'
import { guardsIn } from '../../../src/domain/export/guard.ts'
import { bytesOf } from './scanned.ts'

/** Asked of a row in the middle of others, whose letters must make no difference. */
function within<Answer>(row: string, ask: (units: Uint8Array, start: number, end: number) => Answer): Answer {
  const before = bytesOf('Total,a\n')
  const own = bytesOf(row)
  const units = new Uint8Array([...before, ...own, ...bytesOf('\nmissed cause,hangup total'.slice(1))])
  return ask(units, before.length, before.length + own.length)
}

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
