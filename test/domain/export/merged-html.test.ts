import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { saved } from './saved.ts'
import { decode, tableOf, tallyIn } from './scanned.ts'

const report = new Uint8Array(readFileSync('test/samples/books/libreoffice-7.4.7--merged.html'))

test('a cell that LibreOffice merged over several rows of HTML counts for each of them', () => {
  const table = tableOf(report)
  expect(tallyIn(table)).toEqual([
    '1 defined All Busy / <empty>',
    '1 defined No Devices / <empty>',
    '1 defined Ringing / <empty>',
    '1 defined Ringing / NO_ANSWER',
    '1 defined Trying / <empty>',
    '1 defined Trying / NO_ANSWER',
    '1 defined Trying / NO_USER_RESPONSE',
    '2 defined Ringing / CALL_REJECTED',
  ])
  expect(table.totals).toMatchObject({ explained: 9, undefined: 0, unreadable: 0 })
})

test('saved with explanations it says its type in each row', () => {
  const rows = decode(saved([report]), 'utf-8').split('\r\n')
  expect(rows.filter((row) => /,Ringing,/.test(row))).toHaveLength(4)
})
