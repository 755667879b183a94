import { describe, expect, it } from 'vitest'
import { closerLook, outcomeOfCells } from '../../../src/domain/export/cell-pair.ts'
import { addedCells, addedNames } from '../../../src/domain/export/explained-cells.ts'
import { cellsIn, isLayout, layoutOf } from '../../../src/domain/export/layout.ts'
import { splitDelimited } from '../../../src/domain/phone-events/delimited.ts'
import { bytesOf, scan, scanChunks, tableOf, tallyIn } from './scanned.ts'

const cut = (text: string, delimiter: ',' | ';' | '\t' | '|' = ',') => ({
  delimiter,
  records: splitDelimited(text, delimiter),
})
const told = (...cuts: Parameters<typeof layoutOf>[0]) => {
  const found = layoutOf(cuts)
  return isLayout(found) ? [found.delimiter, found.columns, found.headerAt] : found
}

describe('the layout of a table', () => {
  const both = 'Missed Call Type,Note;Missed Call Type;Hangup Cause\nx,y;Trying;NO_ANSWER'
  it('is the one that names both fields, wherever it comes', () => {
    const expected = [';', { type: 1, cause: 2 }, 0]
    expect(told(cut(both, ','), cut(both, ';'))).toEqual(expected)
    expect(told(cut(both, ';'), cut(both, ','))).toEqual(expected)
    const cause = both.replace('Missed Call Type,', 'Hangup Cause,')
    expect(told(cut(cause, ','), cut(cause, ';'))).toEqual(expected)
  })

  it('is the first one, where two name as much', () => {
    const text = 'Hangup Cause,x;Hangup Cause\nNO_ANSWER,x;y'
    expect(told(cut(text, ','), cut(text, ';'))).toEqual([',', { cause: 0 }, 0])
    const other = 'Missed Call Type,x;Hangup Cause\nQueued,x;y'
    expect(told(cut(other, ';'), cut(other, ','))).toEqual([';', { cause: 1 }, 0])
  })

  it.each([
    ['Name,Missed Call Type,Grund\na,Trying,NO_ANSWER', { type: 1, cause: 2 }, 0],
    ['Name,Art,Hangup Cause\na,Trying,NO_ANSWER', { type: 1, cause: 2 }, 0],
    ['Name,Missed Call Type,Status\na,Trying,NO_ANSWER', { type: 1 }, 0],
    ['Name,Agent,Hangup Cause\na,Trying,NO_ANSWER', { cause: 2 }, 0],
    ['Name,Missed Call Type,Grund\na,Queued,NO_ANSWER\nb,Held,USER_BUSY', { type: 1 }, 0],
    ['Missed Call Type,Art,Hangup Cause\nQueued,Trying,NO_ANSWER', { type: 0, cause: 2 }, 0],
    ['a,Trying,NO_ANSWER\nb,Ringing,USER_BUSY', { type: 1, cause: 2 }, -1],
    ['\n,\na,Trying,NO_ANSWER\nb,Ringing,USER_BUSY', { type: 1, cause: 2 }, -1],
    ['Name,Art,Grund\na,Trying,NO_ANSWER\nb,Ringing,USER_BUSY', { type: 1, cause: 2 }, 0],
    ['\nName,Art,Grund\na,Trying,NO_ANSWER\nb,Ringing,USER_BUSY', { type: 1, cause: 2 }, 1],
    ['Hangup Cause\nNO_ANSWER', { cause: 0 }, 0],
    ['\nHangup Cause\n\nNO_ANSWER\n-\n', { cause: 0 }, 1],
    ['Missed Call Type\nTrying\n<empty>', { type: 0 }, 0],
  ])('%j', (text, columns, headerAt) => {
    expect(told(cut(text))).toEqual([',', columns, headerAt])
  })

  it.each([
    'Record Count\nNO_ANSWER',
    'Record Count\n19',
    'Hangup Cause\nNO_ANSWER,x',
    'Hangup Cause\nNO_ANSWER\nrain',
    'Missed Call Type\nNO_ANSWER',
    'Hangup Cause',
    'Notes\nNO_ANSWER',
    '',
  ])('is not told by %j', (text) => {
    expect(told(cut(text))).toMatchObject({ delimiter: ',' })
  })

  it('of nothing is none', () => {
    expect(layoutOf([])).toEqual({ delimiter: undefined, firstRows: [] })
    expect(layoutOf([], { type: 0 })).toEqual({ delimiter: undefined, firstRows: [] })
  })

  it('pointed at has a header where the first full row does not read and a later one does', () => {
    const headerAt = (text: string, forced: { type?: number; cause?: number }) => {
      const found = layoutOf([cut(text)], forced)
      return isLayout(found) ? found.headerAt : undefined
    }
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

describe('how closely a row is looked at', () => {
  const look = (typeText: string | undefined, causeText: string | undefined) =>
    closerLook({ typeText, causeText }, outcomeOfCells({ typeText, causeText }))
  it.each([
    ['Trying', 'NO_ANSWER', 'never'],
    ['Ringing', 'PROGRESS_TIMEOUT', 'never'],
    ['Trying', 'SUBSCRIBER_ABSENT', 'never'],
    ['Trying', '', 'never'],
    ['', 'NO_ANSWER', 'never'],
    [undefined, 'NO_ANSWER', 'never'],
    ['Trying', undefined, 'never'],
    ['Queued', 'NO_ANSWER', 'where-it-mentions-a-header'],
    ['Trying', 'FOO', 'where-it-mentions-a-header'],
    ['Queued', undefined, 'where-it-mentions-a-header'],
    [undefined, 'FOO', 'where-it-mentions-a-header'],
    ['Missed Call Type', 'Hangup Cause', 'where-it-mentions-a-header'],
    ['', '', 'where-it-holds-little'],
    ['-', '<empty>', 'where-it-holds-little'],
    [undefined, ' ', 'where-it-holds-little'],
    ['Total', '', 'always'],
    ['', 'Subtotal', 'always'],
    [undefined, 'Grand Total', 'always'],
    ['---', '---', 'always'],
    ['Trying', 'Total', 'where-it-mentions-a-header'],
  ] as const)('%j, %j: %s', (type, cause, closer) => {
    expect(look(type, cause)).toBe(closer)
  })
})

describe('what is added to a row', () => {
  it('has a cell for every name, whatever the row says', () => {
    for (const cells of [
      { typeText: 'Trying', causeText: 'NO_ANSWER' },
      { typeText: '', causeText: '' },
    ])
      expect(addedCells(outcomeOfCells(cells as never), 'https://x/')).toHaveLength(addedNames.length)
    expect(addedNames).toEqual([
      'Missed Call Type (read)',
      'Hangup Cause (read)',
      'Callback?',
      'Summary',
      'Description',
      'Definition',
    ])
    const outcome = outcomeOfCells({ typeText: 'Trying', causeText: 'NO_ANSWER' })
    expect(addedCells(outcome, 'https://x/').at(-1)).toBe('https://x/trying/no-answer/')
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
