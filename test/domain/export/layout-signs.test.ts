import { describe, expect, it } from 'vitest'
import { addedCells, addedNames } from '../../../src/domain/export/explained-cells.ts'
import { cellsIn, isLayout, layoutIn } from '../../../src/domain/export/layout.ts'
import { readWhole } from '../../../src/domain/phone-events/read-paste.ts'
import { outcomeOf } from '../../../src/domain/phone-events/verdict.ts'
import { bytesOf, scan, scanChunks, tableOf, tallyIn } from './scanned.ts'

/** A file's delimiter, its columns and the row its header stands in; `undefined` where no sign cuts it. */
const told = (text: string, forced?: { type?: number; cause?: number }) => {
  const found = layoutIn(text, forced ? undefined : readWhole(text), forced)
  return found && isLayout(found) ? [found.delimiter, found.columns, found.table.at] : undefined
}

describe('the layout of a table', () => {
  const both = 'Missed Call Type,Note;Missed Call Type;Hangup Cause\nx,y;Trying;NO_ANSWER'
  it('is the one that names both fields', () => {
    const expected = [';', { type: 1, cause: 2 }, 0]
    expect(told(both)).toEqual(expected)
    expect(told(both.replace('Missed Call Type,', 'Hangup Cause,'))).toEqual(expected)
  })

  it.each([
    ['Name,Missed Call Type,Grund\na,Trying,NO_ANSWER', { type: 1 }, 0],
    ['Name,Art,Hangup Cause\na,Trying,NO_ANSWER', { cause: 2 }, 0],
    ['Name,Missed Call Type,Status\na,Trying,NO_ANSWER', { type: 1 }, 0],
    ['Name,Agent,Hangup Cause\na,Trying,NO_ANSWER', { cause: 2 }, 0],
    ['Missed Call Type,Art,Hangup Cause\nQueued,Trying,NO_ANSWER', { type: 0, cause: 2 }, 0],
    ['a,Trying,NO_ANSWER\nb,Ringing,USER_BUSY', { type: 1, cause: 2 }, -1],
    ['\n,\na,Trying,NO_ANSWER\nb,Ringing,USER_BUSY', { type: 1, cause: 2 }, -1],
    ['Missed Call Type,Hangup Cause', { type: 0, cause: 1 }, 0],
  ])('%j', (text, columns, headerAt) => {
    expect(told(text)).toEqual([',', columns, headerAt])
  })

  it.each(['Name|Missed Call Type|Hangup Cause', 'Name;Missed Call Type;Hangup Cause'])(
    'is told by a header alone: %j',
    (text) => {
      expect(told(text)?.slice(1)).toEqual([{ type: 1, cause: 2 }, 0])
    },
  )

  it.each([
    'Record Count\nNO_ANSWER',
    'Record Count\n19',
    'Hangup Cause\nrain\nsun',
    'Hangup Cause',
    'Notes\nNO_ANSWER',
    '',
  ])('is not told by %j', (text) => {
    expect(told(text)).toBeUndefined()
  })

  it('pointed at has a header where the first full row does not read and a later one does', () => {
    const headerAt = (text: string, forced: { type?: number; cause?: number }) => told(text, forced)?.[2]
    expect(headerAt('a,b\nTrying,x', { type: 0 })).toBe(0)
    expect(headerAt('a,b\nTrying,x', { cause: 1 })).toBe(-1)
    expect(headerAt('a,b\nx,NO_ANSWER', { cause: 1 })).toBe(0)
    expect(headerAt('a,NO_ANSWER\nTrying,USER_BUSY', { type: 0, cause: 1 })).toBe(-1)
    expect(headerAt(' , \na,b\nTrying,x', { type: 0 })).toBe(1)
    expect(headerAt('', { type: 0 })).toBe(-1)
  })

  it('cuts one row into its cells', () => {
    expect(cellsIn('a,"b,c",', ',')).toEqual(['a', 'b,c', ''])
    expect(cellsIn('', ',')).toEqual([''])
  })
})

describe('what is added to a row', () => {
  it('has a cell for every name, whatever the row says', () => {
    const said = { strays: [], open: new Set<never>() }
    const nothing = outcomeOf({ ...said, type: { kind: 'absent' }, cause: { kind: 'absent' } })
    const pair = outcomeOf({
      ...said,
      type: { kind: 'read', read: { kind: 'known', type: 'Trying' }, rest: '' },
      cause: { kind: 'read', read: { kind: 'known', cause: 'NO_ANSWER' }, rest: '' },
    })
    for (const outcome of [nothing, pair])
      expect(addedCells(outcome, 'https://x/')).toHaveLength(addedNames.length)
    expect(addedNames).toEqual([
      'Missed Call Type (read)',
      'Hangup Cause (read)',
      'Callback?',
      'Summary',
      'Description',
      'Definition',
    ])
    expect(addedCells(pair, 'https://x/').at(-1)).toBe('https://x/trying/no-answer/')
  })
})

describe('tags of an HTML table', () => {
  const head = '<TR><TH>Missed Call Type<TH>Hangup Cause'
  const one = ['1 defined Trying / NO_ANSWER']
  it.each([
    `<TABLE>${head}<TR><TD>Trying<TD>NO_ANSWER</TABLE> and <td>words`,
    `<table>${head}<tr/><tr\n><td>Trying<td>NO_ANSWER</tr>words<td>x</table>`,
    `<table>${head}<tr\tclass="x"><td>Trying<td>NO_ANSWER</table><td>Ringing<td>USER_BUSY`,
    `<table>${head}<!-- <tr><td>Ringing<td>USER_BUSY --><tr><td>Trying<td>NO_ANSWER</table>`,
    `<table>${head}<!-- - -- -> <tr><td>Ringing<td>NO_ANSWER --><tr><td>Trying<td>NO_ANSWER</table>`,
    `<table>${head}<tr><td>Trying<td>NO_ANSWER<!--->-->`,
    `<table>${head}<trying><tr><td>Trying<td>NO_ANSWER</trying></table>`,
    `<table>${head}<tr><td>Trying<td>NO_ANSWER</table`,
    `<table>${head}<tr><td>Trying<td>NO_ANSWER</TABLE >`,
  ])('in any case and wherever they are cut: %j', (text) => {
    expect(tallyIn(tableOf(text))).toEqual(one)
    const bytes = bytesOf(text)
    for (let at = 1; at < bytes.length; at += 3) {
      const cutThere = scanChunks([bytes.subarray(0, at), bytes.subarray(at)])
      expect(cutThere.state === 'table' && tallyIn(cutThere.table)).toEqual(one)
    }
  })
})

describe('records of JSON where no field was found', () => {
  const firstRows = (text: string) => {
    const snapshot = scan(text)
    return snapshot.state === 'no-columns' ? snapshot.unrecognised.firstRows : snapshot.state
  }
  it.each([
    ['[{"a":1,"b":"x"},{"a":null}]', [['a', 'b'], ['1', '"x"'], ['null']]],
    ['{"a":[1,2]}', [['a'], ['[1,2]']]],
    ['{"a":1}\n{"b":2}', [['a'], ['1'], ['2']]],
    [`[{"${'k'.repeat(130)}":"${'v'.repeat(130)}"}]`, [['k'.repeat(120)], [`"${'v'.repeat(119)}`]]],
    ['[[1,2],[3]]', []],
  ])('are shown, keys above values: %j', (text, rows) => {
    expect(firstRows(text)).toEqual(rows)
  })

  it('are eight at most, keys and all', () => {
    expect(firstRows(JSON.stringify(Array(20).fill({ a: 1 })))).toHaveLength(8)
  })
})
