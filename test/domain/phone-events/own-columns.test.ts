import { describe, expect, test } from 'vitest'
import { addressOf } from '../../../src/domain/address/address.ts'
import { explained, explainedCopy, explainedCsv } from '../../../src/domain/phone-events/explained-rows.ts'
import type { Outcome } from '../../../src/domain/phone-events/outcome.ts'
import { ownColumns } from '../../../src/domain/phone-events/own-columns.ts'
import { readPaste } from '../../../src/domain/phone-events/read-paste.ts'
import { casesOf, kinds, rowsOf, textOf } from './cases.ts'
import { pairsOf } from './said.ts'

const link = (definition: Parameters<typeof explained>[1] extends (each: infer D) => string ? D : never) =>
  `https://calls.example/${addressOf({ at: 'definition', definition })}`

function columnsOf(outcome: Outcome) {
  return outcome.kind === 'rows' ? ownColumns(outcome, outcome.evidence?.reading) : undefined
}

/** What this site would save or copy of a paste. */
function takenFrom(outcome: Outcome): Readonly<Record<string, string>> {
  if (outcome.kind !== 'rows') return {}
  const own = columnsOf(outcome)
  const rows = explained(outcome.rows, link)
  const { plain, html } = explainedCopy(rows, own)
  return { csv: `\uFEFF${explainedCsv(rows, own)}`, plain, html }
}

const table = `Agent,Start time,Missed Call Type,Hangup Cause
Ana,09:14,Ringing,CALL_REJECTED
Ben,09:21,,USER_BUSY
Cara,09:40,Ringing,PROGRESS_TIMEOUT
`

describe('the columns of a pasted table', () => {
  test('are kept as they are, and say which were read', () => {
    expect(columnsOf(readPaste(table))).toEqual({
      heads: ['Agent', 'Start time', 'Missed Call Type', 'Hangup Cause'],
      rows: [
        ['Ana', '09:14', 'Ringing', 'CALL_REJECTED'],
        ['Ben', '09:21', '', 'USER_BUSY'],
        ['Cara', '09:40', 'Ringing', 'PROGRESS_TIMEOUT'],
      ],
      type: 2,
      cause: 3,
    })
  })

  test('have names by their places where a table has none', () => {
    expect(columnsOf(readPaste('Ana\tRinging\tNO_ANSWER\nBen\tTrying\tUSER_BUSY\n'))?.heads).toEqual([
      'Column 1',
      'Column 2',
      'Column 3',
    ])
  })

  test('are those of rows alone: words and records have none', () => {
    expect(columnsOf(readPaste('Ringing / NO_ANSWER\nTrying / USER_BUSY\n'))).toBeUndefined()
  })

  test('stand in a saved file between the number and the meaning', () => {
    const [head, first] = (takenFrom(readPaste(table)).csv ?? '').split('\r\n')
    expect(head).toContain('Row,Agent,Start time,Missed Call Type,Hangup Cause,Missed Call Type (read),')
    expect(first).toContain('1,Ana,09:14,Ringing,CALL_REJECTED,Ringing,CALL_REJECTED,Yes,')
  })

  test('that this site has added before are not kept beside themselves', () => {
    const once = takenFrom(readPaste(table)).csv ?? ''
    expect(takenFrom(readPaste(once)).csv).toBe(once)
  })
})

describe('what this site saves or copies', () => {
  test('is read back as the same rows, whatever the paste was', () => {
    const changed: string[] = []
    let tried = 0
    for (const kind of kinds)
      for (const each of casesOf(kind)) {
        if (each.bytes !== undefined) continue
        const outcome = readPaste(textOf(each))
        if (outcome.kind !== 'rows' || outcome.asks) continue
        // What is asked about may be said by more than two columns can hold.
        if (outcome.rows.some((row) => row.outcome.kind === 'unclear')) continue
        tried++
        for (const [form, text] of Object.entries(takenFrom(outcome)))
          if (JSON.stringify(saidBy(readPaste(text))) !== JSON.stringify(saidBy(outcome)))
            changed.push(`${each.name} ${form}`)
      }
    expect(tried).toBeGreaterThan(150)
    // Python's way of printing an array leaves its bracket in the first cell, which reads as a line of its own.
    expect(
      new Set(changed.map((name) => name.replace(/ \w+$/, ''))).size,
      changed.join(', '),
    ).toBeLessThanOrEqual(1)
  })

  test('never gives a pair that was not given before', () => {
    for (const kind of kinds)
      for (const each of casesOf(kind)) {
        const outcome = readPaste(textOf(each))
        const given = new Set(
          rowsOf(outcome)
            .filter((row) => /^(?:defined|inferred|mentioned)/.test(row))
            .map(pairIn),
        )
        for (const text of Object.values(takenFrom(outcome)))
          for (const row of rowsOf(readPaste(text)))
            if (row.startsWith('defined')) expect(given, `${each.name}: ${row}`).toContain(pairIn(row))
      }
  })

  test('asks where somebody has changed a column of their own afterwards', () => {
    const saved = (takenFrom(readPaste(table)).csv ?? '').replace('Ana,09:14,Ringing,', 'Ana,09:14,Trying,')
    expect(pairsOf(readPaste(saved))[0]?.kind).toBe('unclear')
  })
})

/** A side that was inferred is said in what is saved. */
function saidBy(outcome: Outcome): readonly string[] {
  return rowsOf(outcome).map((row) => row.replace(/^(?:inferred|mentioned) /, 'defined '))
}

function pairIn(row: string): string {
  return row.replace(/^\w+ /, '')
}
