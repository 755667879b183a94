import { describe, expect, it } from 'vitest'
import type { ForcedColumns } from '../../../src/domain/export/layout.ts'
import { scan, tableOf, tallyIn } from './scanned.ts'

const told = (text: string | Uint8Array, columns: ForcedColumns) => tableOf(text, { columns })

describe('a file of which somebody said how to read it', () => {
  const text = 'Missed Call Type;Hangup Cause;Was\nRinging;NO_ANSWER;USER_BUSY\nRinging;NO_ANSWER;USER_BUSY\n'

  it('is read by other columns than its header names, after any answer', () => {
    expect(tallyIn(tableOf(text))).toEqual(['2 defined Ringing / NO_ANSWER'])
    expect(tallyIn(told(text, { cause: 2 }))).toEqual(['2 defined Ringing / USER_BUSY'])
  })

  it('is cut at another sign', () => {
    const mixed = 'a,b;c\nx,Ringing;NO_ANSWER\nx,Trying;USER_BUSY\n'
    expect(scan(mixed, { columns: { sign: '|' } }).state).toBe('no-columns')
    expect(told(mixed, { sign: ';', type: 0, cause: 1 })).toMatchObject({ delimiter: ';', rows: 2 })
  })

  it('has names in its first row, or none, as somebody said', () => {
    const bare = 'Ringing,NO_ANSWER\nTrying,USER_BUSY\n'
    expect(told(bare, { hasHeader: false }).rows).toBe(2)
    expect(told(bare, { hasHeader: true })).toMatchObject({ rows: 1, names: ['Ringing', 'NO_ANSWER'] })
  })

  it('is read in another encoding, and nothing else of it is changed by that', () => {
    const bytes = new Uint8Array(
      Buffer.from('Agent,Missed Call Type,Hangup Cause\nÖzil,Ringing,FOO-ÄÖ\n', 'utf-8'),
    )
    expect(tableOf(bytes).encoding).toBe('utf-8')
    const other = told(bytes, { encoding: 'windows-1252' })
    expect(other).toMatchObject({ encoding: 'windows-1252', rows: 1 })
    expect(tallyIn(other)).not.toEqual(tallyIn(tableOf(bytes)))
    expect(tallyIn(told(bytes, {}))).toEqual(tallyIn(tableOf(bytes)))
  })

  it('may be a table of HTML, whose columns can be told as well', () => {
    const row = (tag: string, ...cells: string[]) =>
      `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`
    const table = `<html><body><table>${row('th', 'Missed Call Type', 'Hangup Cause', 'Was')}${row('td', 'Ringing', 'NO_ANSWER', 'USER_BUSY').repeat(3)}</table></body></html>`
    expect(tallyIn(tableOf(table))).toEqual(['3 defined Ringing / NO_ANSWER'])
    expect(told(table, { cause: 2 }).kind).toBe('html')
    expect(tallyIn(told(table, { cause: 2 }))).toEqual(['3 defined Ringing / USER_BUSY'])
  })
})
