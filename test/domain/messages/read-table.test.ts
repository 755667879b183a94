import { expect, test } from 'vitest'
import { readTable } from '../../../src/domain/messages/read-table.ts'
import { readPaste } from '../../../src/domain/phone-events/read-paste.ts'
import { rowsOf } from '../phone-events/cases.ts'

const html = (...rows: (readonly string[])[]) =>
  `<html><body><!--StartFragment--><table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table><!--EndFragment--></body></html>`

const head = ['Missed Call Type', 'Hangup Cause', 'Note']

test('a table is read in place of cells that came one below the other', () => {
  const plain = 'x\n\ny\n\nz\n'
  const read = readTable(plain, html(head, ['Ringing', 'NO_ANSWER', 'x'], ['Trying', 'USER_BUSY', 'y']))
  expect(read?.part?.as).toBe('html')
  expect(rowsOf(read?.outcome ?? { kind: 'none' })).toEqual([
    'defined Ringing / NO_ANSWER',
    'defined Trying / USER_BUSY',
  ])
  expect(read?.others.map(({ as }) => as)).toEqual(['plain'])
})

test('plain text is kept where the table gives less, and the table is offered', () => {
  const plain = 'Missed Call Type\tHangup Cause\nRinging\tNO_ANSWER\nRinging\tUSER_BUSY\n'
  const read = readTable(plain, html(['Missed Call Type', 'Hangup Cause'], ['Ringing', 'NO_ANSWER']))
  expect([read?.part?.as, read?.others[0]?.as]).toEqual(['plain', 'html'])
  expect(read?.outcome).toEqual(readPaste(plain))
})

test('nothing is said where both say the same, or the table says nothing', () => {
  const plain = 'Missed Call Type\tHangup Cause\nRinging\tNO_ANSWER\n'
  expect(
    readTable(plain, html(['Missed Call Type', 'Hangup Cause'], ['Ringing', 'NO_ANSWER'])),
  ).toBeUndefined()
  expect(readTable(plain, html(['a', 'b'], ['c', 'd']))).toBeUndefined()
})

test('one record that says two things is asked about', () => {
  const read = readTable(
    'Ringing / NO_ANSWER',
    html(['Missed Call Type', 'Hangup Cause'], ['Trying', 'USER_BUSY']),
  )
  expect(read?.outcome).toMatchObject({ kind: 'unclear', why: 'two-readings' })
  expect(read?.others.map(({ as }) => as)).toEqual(['plain', 'html'])
})
