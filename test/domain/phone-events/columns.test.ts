import { describe, expect, it } from 'vitest'
import { readPaste } from '../../../src/domain/phone-events/read-paste.ts'
import { sayLines } from './said.ts'

const header = 'Missed Call Type,Hangup Cause'
const two = 'Ringing,NO_ANSWER\nTrying,USER_BUSY'
const twoRead = '2: defined Ringing / NO_ANSWER\n3: defined Trying / USER_BUSY'

describe('a table with a header', () => {
  it.each([
    ['commas', `${header}\n${two}`],
    ['semicolons', `${header}\n${two}`.replaceAll(',', ';')],
    ['tabs', `${header}\n${two}`.replaceAll(',', '\t')],
    ['pipes without a frame', `${header}\n${two}`.replaceAll(',', ' | ')],
    ['pipes with a frame', `${header}\n${two}`.replaceAll(',', ' | ').replace(/^.*$/gm, '| $& |')],
    ['a frame at the left alone', `${header}\n${two}`.replaceAll(',', ' | ').replace(/^.*$/gm, '| $&')],
    ['a frame at the right alone', `${header}\n${two}`.replaceAll(',', ' | ').replace(/^.*$/gm, '$& |')],
    ['light drawn bars', `${header}\n${two}`.replaceAll(',', ' │ ').replace(/^.*$/gm, '│ $& │')],
    ['double drawn bars', `${header}\n${two}`.replaceAll(',', ' ║ ').replace(/^.*$/gm, '║ $& ║')],
    ['heavy drawn bars', `${header}\n${two}`.replaceAll(',', ' ┃ ').replace(/^.*$/gm, '┃ $& ┃')],
    ['every cell in quotes', `${header}\n${two}`.replace(/[^,\n]+/g, '"$&"')],
    [
      'columns of spaces',
      'MISSED_CALL_TYPE  HANGUP_CAUSE\nRinging           NO_ANSWER\nTrying            USER_BUSY',
    ],
  ])('is read with %s', (_name, paste) => {
    expect(sayLines(readPaste(paste))).toBe(`1: header\n${twoRead}`)
  })

  it.each([
    [
      'Missed Call Type;Hangup Cause;Record Count\nRinging;NO_ANSWER;"1,204"',
      '1: header\n2: defined Ringing / NO_ANSWER ×1204',
    ],
    [
      'Missed Call Type;Hangup Cause;Record Count\nRinging;NO_ANSWER;1.204,00',
      '1: header\n2: defined Ringing / NO_ANSWER ×1204',
    ],
    [
      'Missed Call Type;Hangup Cause;Record Count\nRinging;NO_ANSWER;1.204.567',
      '1: header\n2: defined Ringing / NO_ANSWER ×1204567',
    ],
    [
      'Missed Call Type;Hangup Cause;Record Count\nRinging;NO_ANSWER;1’204',
      '1: header\n2: defined Ringing / NO_ANSWER ×1204',
    ],
    [
      'Missed Call Type;Hangup Cause;Record Count\nRinging;NO_ANSWER;12.0',
      '1: header\n2: defined Ringing / NO_ANSWER ×12',
    ],
    [
      'Missed Call Type;Hangup Cause;Record Count\nRinging;NO_ANSWER;12.5',
      '1: header\n2: defined Ringing / NO_ANSWER',
    ],
    [
      'Missed Call Type;Hangup Cause;Record Count\nRinging;NO_ANSWER;1,2,3',
      '1: header\n2: defined Ringing / NO_ANSWER',
    ],
    [
      'Missed Call Type;Hangup Cause;Record Count\nRinging;NO_ANSWER;12 calls',
      '1: header\n2: defined Ringing / NO_ANSWER',
    ],
    [
      'Missed Call Type;Hangup Cause;Record Count\nRinging;NO_ANSWER;about 12',
      '1: header\n2: defined Ringing / NO_ANSWER',
    ],
    [
      'Missed Call Type;Hangup Cause;Record Count\nRinging;NO_ANSWER;',
      '1: header\n2: defined Ringing / NO_ANSWER',
    ],
    [
      'Missed Call Type;Hangup Cause;Record Count\nRinging;NO_ANSWER;999999999999999',
      '1: header\n2: defined Ringing / NO_ANSWER ×999999999999999',
    ],
    [
      'Missed Call Type;Hangup Cause;Record Count\nRinging;NO_ANSWER;1000000000000000',
      '1: header\n2: defined Ringing / NO_ANSWER',
    ],
  ])('%j counts what a Record Count says, and only a whole number', (paste, reading) => {
    const outcome = readPaste(`${paste}\nTrying;NO_ANSWER;7`)
    const lines = sayLines(outcome).split('\n').slice(0, 2).join('\n')
    expect(lines).toBe(reading)
  })

  it.each([
    [
      'a blank line between',
      `${header}\n\nRinging,NO_ANSWER\n   \nTrying,USER_BUSY`,
      '1: header\n3: defined Ringing / NO_ANSWER\n5: defined Trying / USER_BUSY',
    ],
    [
      'cells that hold only spaces',
      `${header}\n , \nRinging,NO_ANSWER\nTrying,USER_BUSY`,
      '1: header\n3: defined Ringing / NO_ANSWER\n4: defined Trying / USER_BUSY',
    ],
    [
      'a preamble',
      `Missed calls,by type\nAs of 2026-11-24,\n${header}\n${two}`,
      '1: preamble\n2: preamble\n3: header\n4: defined Ringing / NO_ANSWER\n5: defined Trying / USER_BUSY',
    ],
    [
      'a grand total',
      `${header},Record Count\nRinging,NO_ANSWER,3\nTrying,USER_BUSY,4\nGrand Total,,7`,
      '1: header\n2: defined Ringing / NO_ANSWER ×3\n3: defined Trying / USER_BUSY ×4\n4: total',
    ],
    [
      'a subtotal in the second column',
      `${header}\nRinging,NO_ANSWER\n,Subtotal\nTrying,USER_BUSY`,
      '1: header\n2: defined Ringing / NO_ANSWER\n3: total\n4: defined Trying / USER_BUSY',
    ],
    [
      'a footer',
      `${header}\n${two}\nCopyright (c) 2000-2026 salesforce.com,\nConfidential Information - Do Not Distribute`,
      `1: header\n${twoRead}\n4: footer\n5: footer`,
    ],
    [
      'a sentence below',
      `Agent,${header}\nAna,Ringing,NO_ANSWER\nBo,Trying,USER_BUSY\n2 of 2 records shown`,
      '1: header\n2: defined Ringing / NO_ANSWER\n3: defined Trying / USER_BUSY\n4: footer',
    ],
    [
      'a header again',
      `${header}\nRinging,NO_ANSWER\n${header}\nTrying,USER_BUSY`,
      '1: header\n2: defined Ringing / NO_ANSWER\n3: header\n4: defined Trying / USER_BUSY',
    ],
    [
      'a header again, the other way round',
      `${header}\nRinging,NO_ANSWER\nHangup Cause,Missed Call Type\nUSER_BUSY,Trying`,
      '1: header\n2: defined Ringing / NO_ANSWER\n3: header\n4: defined Trying / USER_BUSY',
    ],
    [
      'one field and a header again',
      'Agent,Hangup Cause\nAna,NO_ANSWER\nAgent,Hangup Cause\nBo,USER_BUSY',
      '1: header\n2: needs-type NO_ANSWER\n3: header\n4: needs-type USER_BUSY',
    ],
    [
      'a row without its last cell',
      `Agent,${header}\nAna,Ringing\nBo,Trying,USER_BUSY`,
      '1: header\n2: defined Ringing / <empty>\n3: defined Trying / USER_BUSY',
    ],
    [
      'a total in the column of the cause',
      `Agent,${header}\nAna,Ringing,NO_ANSWER\nBo,,Total\nCy,Trying,USER_BUSY`,
      '1: header\n2: defined Ringing / NO_ANSWER\n3: total\n4: defined Trying / USER_BUSY',
    ],
    [
      'the sign that finds both fields',
      'Missed Call Type;Hangup Cause;Team, Hangup Cause\nRinging;NO_ANSWER;Sales, x\nTrying;USER_BUSY;Ops, y',
      `1: header\n${twoRead}`,
    ],
    [
      'a cell with a line break',
      `Note,${header}\n"two\nlines",Ringing,NO_ANSWER\nx,Trying,USER_BUSY`,
      '1: header\n2: defined Ringing / NO_ANSWER\n4: defined Trying / USER_BUSY',
    ],
    [
      'doubled quotes',
      `Note,${header}\n"the ""big"" one, twice",Ringing,NO_ANSWER\n"",Trying,USER_BUSY`,
      `1: header\n${twoRead}`,
    ],
    [
      'a quote that is never closed',
      `Note,${header}\n"open,Ringing,NO_ANSWER\nx,Trying,USER_BUSY`,
      `1: header\n${twoRead}`,
    ],
    [
      'a cause with its number',
      `${header}\nRinging,19\nTrying,17`,
      '1: header\n2: defined Ringing / NO_ANSWER\n3: defined Trying / USER_BUSY',
    ],
    [
      'a row that ends early',
      `${header},Agent\nRinging,NO_ANSWER\nTrying,`,
      '1: header\n2: defined Ringing / NO_ANSWER\n3: defined Trying / <empty>',
    ],
    [
      'a type alone',
      'Missed Call Type,Agent\nRinging,Ana\nAll Busy,Bo',
      '1: header\n2: needs-cause Ringing\n3: defined All Busy / <empty>',
    ],
    [
      'a cause alone',
      'Agent,Hangup Cause\nAna,NO_ANSWER\nBo,PROGRESS_TIMEOUT',
      '1: header\n2: needs-type NO_ANSWER\n3: defined Trying / PROGRESS_TIMEOUT',
    ],
    ['one row', `${header}\nRinging,NO_ANSWER`, 'defined Ringing / NO_ANSWER'],
    [
      'the same row twice',
      `${header}\nRinging,NO_ANSWER\nRinging,NO_ANSWER`,
      '1: header\n2: defined Ringing / NO_ANSWER\n3: defined Ringing / NO_ANSWER',
    ],
  ])('is accounted for line by line with %s', (_name, paste, reading) => {
    expect(sayLines(readPaste(paste))).toBe(reading)
  })
})
