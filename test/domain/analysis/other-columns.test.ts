import { describe, expect, test } from 'vitest'
import { keeper } from '../../../src/domain/analysis/keeper.ts'
import { breakdown } from '../../../src/domain/export/breakdown.ts'
import { bytesOf, tableOf } from '../export/scanned.ts'
import { decode, kept } from './files.ts'

const lines = (...rows: readonly string[]) => `${rows.join('\n')}\n`

/** How many rows each value of a column has, kept for the analysis, and read again for it alone. */
function byColumn(text: string, name: string) {
  const column = kept(text, 17).columns.find((each) => each.name === name)
  const counts: Record<string, number> = {}
  for (const code of column?.codes ?? [])
    counts[column?.values[code] ?? ''] = (counts[column?.values[code] ?? ''] ?? 0) + 1
  const again = breakdown({ decode, column: { at: tableOf(text).names.indexOf(name), name } })
  again.push(bytesOf(text))
  const groups = again.finish().groups.map((group) => [group.name, group.rows])
  return { kept: counts, again: Object.fromEntries(groups) as Record<string, number> }
}

const both = (counts: Record<string, number>) => ({ kept: counts, again: counts })

describe('the columns beside the two fields', () => {
  const grouped = lines(
    'Agent,Missed Call Type,Hangup Cause',
    'Ann Lee,Ringing,NO_ANSWER',
    ',Ringing,USER_BUSY',
    'Subtotal,2,',
    'Bob Ray,Ringing,NO_ANSWER',
    ',Trying,NO_ANSWER',
    ',Trying,USER_BUSY',
    'Subtotal,3,',
    'Total,5,',
  )

  test('say a value once for all rows of a group', () => {
    expect(byColumn(grouped, 'Agent')).toEqual(both({ 'Ann Lee': 2, 'Bob Ray': 3 }))
  })

  test('say it once below a head with an arrow, too, and for groups within groups', () => {
    const text = lines(
      'Queue ↑,Agent ↑,Missed Call Type,Hangup Cause',
      'Sales,Ann,Ringing,NO_ANSWER',
      ',,Ringing,USER_BUSY',
      ',Bob,Trying,NO_ANSWER',
      'Support,Cy,Trying,USER_BUSY',
      ',,Trying,NO_ANSWER',
    )
    expect(byColumn(text, 'Queue ↑')).toEqual(both({ Sales: 3, Support: 2 }))
    expect(byColumn(text, 'Agent ↑')).toEqual(both({ Ann: 2, Bob: 1, Cy: 2 }))
  })

  test('a group without a label is not the one before it', () => {
    const text = lines(
      'Agent,Missed Call Type,Hangup Cause',
      'Ann,Ringing,NO_ANSWER',
      ',Ringing,USER_BUSY',
      'Ann Total,2,',
      ',Ringing,NO_ANSWER',
      'Subtotal,1,',
      'Bob,Trying,NO_ANSWER',
      'Bob Total,1,',
    )
    expect(byColumn(text, 'Agent')).toEqual(both({ Ann: 2, '': 1, Bob: 1 }))
  })

  test('leave a blank cell blank where nothing says that the rows stand in groups', () => {
    const text = lines(
      'Agent,Missed Call Type,Hangup Cause',
      'Ann,Ringing,NO_ANSWER',
      ',Ringing,USER_BUSY',
      'Ann,Ringing,NO_ANSWER',
    )
    expect(byColumn(text, 'Agent')).toEqual(both({ Ann: 2, '': 1 }))
  })

  test('give a group’s date to all of its rows', () => {
    const text = lines(
      'Created Date ↑,Missed Call Type,Hangup Cause',
      '2026-11-23,Ringing,NO_ANSWER',
      ',Ringing,USER_BUSY',
      '2026-11-24,Ringing,NO_ANSWER',
    )
    const { dates } = kept(text)
    expect('facts' in dates && [dates.facts.dated, dates.facts.blank]).toEqual([3, 0])
  })

  test('are found by their names where these come again in another order', () => {
    const text = lines(
      'Event,Agent,Missed Call Type,Hangup Cause',
      'PE-1,Ann,Ringing,NO_ANSWER',
      'PE-2,Bob,Trying,USER_BUSY',
      'Event,Hangup Cause,"Agent",Missed Call Type',
      'PE-3,NO_ANSWER,Ann,Ringing',
      'PE-4,USER_BUSY,Ann,Trying',
    )
    expect(byColumn(text, 'Agent')).toEqual(both({ Ann: 3, Bob: 1 }))
  })

  test('stay where they are below a rule or a row of types under the names', () => {
    for (const below of ['-----,-----,-----', 'Text,Picklist,Picklist']) {
      const text = lines(
        'Agent,Missed Call Type,Hangup Cause',
        below,
        'Ann,Ringing,NO_ANSWER',
        'Bob,Trying,USER_BUSY',
        'Ann,Trying,USER_BUSY',
      )
      expect(byColumn(text, 'Agent')).toEqual(both({ Ann: 2, Bob: 1 }))
    }
  })

  test('of another record within a record are its name', () => {
    const call = (owner: string) => ({
      Missed_Call_Type__c: 'Ringing',
      Hangup_Cause__c: 'NO_ANSWER',
      Owner: { attributes: { type: 'User' }, Name: owner },
    })
    const text = JSON.stringify([call('Ann'), call('Bob'), call('Ann')])
    expect(byColumn(text, 'Owner')).toEqual(both({ Ann: 2, Bob: 1 }))
  })
})

test.each([
  ['before', [3, 1, 1, 1]],
  ['behind', [1, 1, 3, 1]],
] as const)(
  'rows without counts stand for themselves, also %s those of a file with counts',
  (place, weights) => {
    const head = 'Missed Call Type,Hangup Cause'
    const counts = lines(`${head},Calls`, 'Ringing,NO_ANSWER,3', 'Trying,USER_BUSY,1')
    const rows = lines(head, 'Ringing,NO_ANSWER', 'Trying,USER_BUSY')
    const texts = place === 'before' ? [counts, rows] : [rows, counts]
    const keeping = keeper({ ...tableOf(counts), rows: 4 }, decode, { sources: 2 })
    for (const text of texts) {
      keeping.source({ decode })
      keeping.push(bytesOf(text))
      keeping.finish()
    }
    expect([...(keeping.taken().weights ?? [])]).toEqual(weights)
  },
)
