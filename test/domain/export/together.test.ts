import { describe, expect, test } from 'vitest'
import { breakdownsTogether } from '../../../src/domain/export/breakdown.ts'
import { asidesIn, countedParts, type PartRead, together } from '../../../src/domain/export/together.ts'
import { scan, tableOf, tallyIn } from './scanned.ts'

const names = 'Missed Call Type,Hangup Cause\n'
const october = `Name,${names}a,Trying,NO_ANSWER\nb,Ringing,\nc,Ringing,\nd,,\n`
const november = `Title\n${names}Trying,NO_ANSWER\nTrying,FOO\n`

test('tables counted together are the rows of all of them', () => {
  const whole = together(
    new Map([
      [0, tableOf(october)],
      [2, tableOf(november)],
    ]),
  )
  if (!whole) throw new Error('Nothing was counted')
  expect(tallyIn(whole)).toEqual([
    '1 undefined-pair Trying / FOO',
    '2 defined Ringing / <empty>',
    '2 defined Trying / NO_ANSWER',
  ])
  expect(whole.rows).toBe(6)
  expect(whole.totals).toEqual({ explained: 4, undefined: 1, unreadable: 1, ignored: 3 })
  expect(whole.ignored).toMatchObject({ header: 2, preamble: 1 })
  const { positions } = whole.tally.find(({ causeText }) => causeText === 'NO_ANSWER') ?? {}
  expect(positions).toMatchObject([
    { line: 2, part: 0 },
    { line: 3, part: 2 },
  ])
})

test('where one of them has a Record Count, a row of another stands for itself', () => {
  const weighed = tableOf('Missed Call Type,Hangup Cause,Record Count\nTrying,NO_ANSWER,20\n')
  const whole = together(
    new Map([
      [0, weighed],
      [1, tableOf(october)],
    ]),
  )
  expect(whole?.weighted).toMatchObject({ explained: 23, unreadable: 1 })
  expect(whole?.tally[0]).toMatchObject({ count: 2, weighted: 21 })
})

test('columns have common names only where all of them agree', () => {
  const agreeing = new Map([october, october].map((csv, at) => [at, tableOf(csv)] as const))
  expect(together(agreeing)?.names).toEqual(['Name', 'Missed Call Type', 'Hangup Cause'])
  const others = new Map(
    [october, 'Type,Missed Call Type\n1,Trying\n'].map((csv, at) => [at, tableOf(csv)] as const),
  )
  expect(together(others)?.names).toEqual([])
})

describe('of the parts of a workbook', () => {
  const calls: PartRead = { name: 'Calls', snapshot: scan(october) }
  const contacts: PartRead = { name: 'Contacts', snapshot: scan('Id,Status\n1,Trying\n2,Ringing\n') }
  const types: PartRead = { name: 'Types', snapshot: scan('Id,Missed Call Type\n1,Trying\n2,Ringing\n') }
  const notes: PartRead = { name: 'Notes', snapshot: scan('Id,Words\n1,hello\n2,bye\n') }

  test('those with both fields are counted', () => {
    expect(countedParts([notes, calls, contacts, calls])).toEqual([1, 3])
  })

  test('those with one are counted only where none has both, and all could be read', () => {
    expect(countedParts([notes, types])).toEqual([1])
    expect(countedParts([{ name: 'Calls', leftOut: 'password' }, types])).toEqual([])
    expect(countedParts([{ name: 'Old', leftOut: 'hidden' }, types])).toEqual([1])
  })

  test('one that explains the values by its name is not counted beside others, but by itself', () => {
    const legend: PartRead = { name: 'Book.xlsx › Legend', snapshot: scan(`${names}Trying,NO_ANSWER\n`) }
    expect(countedParts([legend, calls])).toEqual([1])
    expect(asidesIn([legend, calls])).toEqual(new Map([[0, 'explains']]))
    expect(countedParts([legend, notes])).toEqual([0])
  })

  test.each(['Calls (2)', 'Calls - Copy', 'Copy of Calls', 'Calls copy 2'])(
    'one that is a copy by its name and by its rows is not counted: %s',
    (name) => {
      expect(countedParts([calls, { ...calls, name }])).toEqual([0])
      expect(countedParts([calls, { name, snapshot: scan(november) }])).toEqual([0, 1])
      expect(countedParts([notes, { ...calls, name }])).toEqual([1])
    },
  )

  test('one whose counts are those of the rows elsewhere is not counted beside them', () => {
    const part = (name: string, ...rows: readonly string[]): PartRead => ({
      name,
      snapshot: scan(`Missed Call Type,Hangup Cause,Note\n${rows.join('\n')}\n`),
    })
    const summary = (counts: readonly number[]): PartRead => ({
      name: 'Summary',
      snapshot: scan(
        `Missed Call Type,Hangup Cause,Calls\nRinging,NO_ANSWER,${counts[0]}\nTrying,USER_BUSY,${counts[1]}\n`,
      ),
    })
    const first = part('October', 'Ringing,NO_ANSWER,a', 'Trying,USER_BUSY,b', 'Ringing,NO_ANSWER,c')
    const second = part('November', 'Ringing,NO_ANSWER,d', 'Ringing,NO_ANSWER,e')
    const whole = part(
      'Both',
      'Ringing,NO_ANSWER,a',
      'Trying,USER_BUSY,b',
      'Ringing,NO_ANSWER,c',
      'Ringing,NO_ANSWER,d',
      'Ringing,NO_ANSWER,e',
    )
    expect(asidesIn([summary([4, 1]), first, second])).toEqual(new Map([[0, 'sums']]))
    expect(asidesIn([summary([4, 1]), whole])).toEqual(new Map([[0, 'sums']]))
    expect(asidesIn([first, second, whole])).toEqual(new Map([[2, 'sums']]))
    expect(countedParts([summary([4, 2]), first, second])).toEqual([0, 1, 2])
    // So few rows may be alike by chance.
    expect(countedParts([summary([2, 1]), first])).toEqual([0, 1])
    expect(countedParts([whole, { ...whole, name: 'Other' }])).toEqual([0, 1])
  })

  test('a sheet that is a matrix is counted where none has columns for the fields', () => {
    const matrix: PartRead = {
      name: 'Matrix',
      snapshot: scan('Missed Call Type,NO_ANSWER,CALL_REJECTED\nRinging,3,4\nTrying,5,1\n'),
    }
    expect(countedParts([notes, matrix])).toEqual([1])
    expect(countedParts([types, matrix])).toEqual([0])
    expect(countedParts([calls, matrix])).toEqual([0])
  })

  test('one whose columns have to be asked about is not counted', () => {
    expect(contacts.snapshot?.state).toBe('no-columns')
    expect(countedParts([contacts])).toEqual([])
  })
})

test('breakdowns together have each group once, in the order of their coming', () => {
  const group = (name: string, rows: number) => ({ name, rows, explained: rows, marked: 0 })
  expect(
    breakdownsTogether([
      { groups: [group('Ana', 1), group('Ben', 2)], unlistedRows: 1 },
      { groups: [group('Ben', 3), group('Cara', 4)], unlistedRows: 2 },
    ]),
  ).toEqual({ groups: [group('Ana', 1), group('Ben', 5), group('Cara', 4)], unlistedRows: 3 })
})
