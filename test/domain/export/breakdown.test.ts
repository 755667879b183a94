import { describe, expect, it } from 'vitest'
import { breakdown, dayOf } from '../../../src/domain/export/breakdown.ts'
import { bytesOf, decode, tableOf } from './scanned.ts'

const file = [
  'Missed Call Type,Hangup Cause,Agent,Time',
  'Trying,NO_ANSWER,"Smith, Ana",2026-10-01 09:14',
  'Ringing,USER_BUSY,"Smith, Ana",2026-10-01 09:20',
  'Ringing,FOO,Bo,2026-10-02 10:00',
  ',,Bo,2026-10-02 11:00',
  'Total,4,,',
].join('\n')

function by(name: string, text = file) {
  const at = tableOf(text).names.indexOf(name)
  const counted = breakdown({ decode, column: { at, name } })
  for (const byte of bytesOf(text)) counted.push(new Uint8Array([byte]))
  return counted.finish()
}

describe('rows by another column', () => {
  it('are those of the scanner, under each value', () => {
    expect(by('Agent').groups).toEqual([
      { name: 'Smith, Ana', rows: 2, explained: 2, marked: 1 },
      { name: 'Bo', rows: 2, explained: 0, marked: 0 },
    ])
    const { rows } = tableOf(file)
    expect(by('Agent').groups.reduce((sum, group) => sum + group.rows, 0)).toBe(rows)
  })

  it('are counted by the day where the column holds points in time', () => {
    expect(by('Time').groups.map(({ name, rows }) => [name, rows])).toEqual([
      ['2026-10-01', 2],
      ['2026-10-02', 2],
    ])
  })

  it('come from records as well', () => {
    const json = JSON.stringify([
      { Missed_Call_Type__c: 'Trying', Hangup_Cause__c: 'NO_ANSWER', Agent: 'Ana' },
      { Missed_Call_Type__c: 'Ringing', Hangup_Cause__c: null, Agent: 'Bo' },
    ])
    expect(by('Agent', json).groups.map(({ name, rows }) => [name, rows])).toEqual([
      ['Ana', 1],
      ['Bo', 1],
    ])
  })

  it('are not listed without end, and none is lost', () => {
    const lines = Array.from({ length: 50_200 }, (_, at) => `Trying,NO_ANSWER,agent ${at}`)
    const { groups, unlistedRows } = by('Agent', `Missed Call Type,Hangup Cause,Agent\n${lines.join('\n')}`)
    expect([groups.length, unlistedRows]).toEqual([50_000, 200])
  })
})

it.each([
  ['2026-10-01T09:14:00Z', '2026-10-01'],
  ['23/11/2026, 09:14', '23/11/2026'],
  ['1.10.2026 9:14', '1.10.2026'],
  ['2026-10-01 9:1', '2026-10-01 9:1'],
  ['2026-10-01', '2026-10-01'],
  ['call of 2026-10-01 09:14', 'call of 2026-10-01 09:14'],
  ['9:14', '9:14'],
  ['Ana', 'Ana'],
])('the day of %j is %j', (text, day) => {
  expect(dayOf(text)).toBe(day)
})
