import { describe, expect, it } from 'vitest'
import { scan, tableOf, tallyIn } from './scanned.ts'

const lines = (head: string, rows: readonly string[]) => `${head}\n${rows.join('\n')}\n`

describe('what a row says holds wherever it stands:', () => {
  it('a note that takes it back', () => {
    const rows = [
      'Ringing,NO_ANSWER,example',
      'Ringing,NO_ANSWER,',
      'Trying,USER_BUSY,',
      'Trying,USER_BUSY,example',
    ]
    const said = ['1 defined Ringing / NO_ANSWER', '1 defined Trying / USER_BUSY']
    for (const order of [rows, rows.toReversed()])
      expect(tallyIn(tableOf(lines('Missed Call Type,Hangup Cause,Notes', order)))).toEqual(
        expect.arrayContaining(said),
      )
  })

  it('a count of 0, also of a pair that was counted before', () => {
    const rows = ['Ringing,NO_ANSWER,4', 'Ringing,NO_ANSWER,0', 'Trying,USER_BUSY,0', 'Ringing,NO_ANSWER,2']
    const table = tableOf(lines('Missed Call Type,Hangup Cause,Record Count', rows))
    expect([table.rows, table.ignored.total, table.weighted?.explained]).toEqual([2, 2, 6])
  })

  it('what a JSON record holds within itself', () => {
    const call = (cause: string) => ({ missed_call_type: 'Ringing', hangup_cause: cause })
    const calls = Array.from({ length: 3 }, () => ({ ...call('NO_ANSWER'), history: [call('USER_BUSY')] }))
    const table = tableOf(JSON.stringify(calls))
    expect(tallyIn(table)).toEqual(['3 defined Ringing / NO_ANSWER'])
    expect(table.ignored.words).toBe(3)
  })

  it('a count in a JSON record', () => {
    const table = tableOf(
      JSON.stringify([
        { missed_call_type: 'Ringing', hangup_cause: 'NO_ANSWER', count: 17 },
        { missed_call_type: 'Trying', hangup_cause: 'NO_ANSWER', count: 0 },
      ]),
    )
    expect([table.rows, table.weighted?.explained]).toEqual([1, 17])
  })
})

it('a table whose heads are of legs is no text: somebody points at its columns', () => {
  const head =
    'Call,Attempt 1 Missed Call Type,Attempt 1 Hangup Cause,Attempt 2 Missed Call Type,Attempt 2 Hangup Cause'
  const rows = Array.from({ length: 12 }, (_, at) => `C${at},Trying,NO_ANSWER,Ringing,USER_BUSY`)
  expect(scan(lines(head, rows)).state).toBe('no-columns')
})
