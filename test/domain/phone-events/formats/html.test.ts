import { describe, expect, it } from 'vitest'
import { readPaste } from '../../../../src/domain/phone-events/read-paste.ts'
import { say, sayLines } from '../said.ts'
import { formatOf, readSample } from './sample.ts'

const head = '<tr><th>Missed Call Type</th><th>Hangup Cause</th></tr>'

describe('HTML', () => {
  it('tables say a row for each of theirs; a cell that spans rows stands in each of them', () => {
    expect(sayLines(readSample('report.html'))).toBe(
      '2: header\n4: defined Ringing / NO_ANSWER\n5: defined Ringing / USER_BUSY\n6: defined Trying / <empty>\n7: footer',
    )
    expect(formatOf(`<table>${head}<tr><td>Ringing</td><td>NO_ANSWER</td></tr></table>`)).toBe('html')
  })

  it.each([
    ['<tr><td>Ringing</td><td>NO_ANSWER</td></tr>', 'defined Ringing / NO_ANSWER'],
    ['<tr><td>Ringing<td>NO_ANSWER', 'defined Ringing / NO_ANSWER'],
    ['<TR><TD class="x">Ringing</TD><TD><SPAN>NO_ANSWER</SPAN></TD></TR>', 'defined Ringing / NO_ANSWER'],
    ['<tr><td>Ringing</td><td>NO<!-- a -->_ANSWER</td></tr>', 'defined Ringing / NO_ANSWER'],
    ['<tr><td>Ringing</td><td>&#78;O&#x5F;ANSWER</td></tr>', 'defined Ringing / NO_ANSWER'],
    ['<tr><td>Ringing</td><td>&nbsp;</td></tr>', 'defined Ringing / <empty>'],
    ['<tr><td>Ringing</td><td></td></tr>', 'defined Ringing / <empty>'],
    ['<tr><td>Ringing</td></tr>', 'needs-cause Ringing'],
    ['<tr><td colspan="2">Ringing</td></tr>', 'unclear not-a-name Ringing / Ringing'],
  ])('%s below a head is read as %s', (row, reading) => {
    expect(say(readPaste(`<table>${head}${row}</table>`))).toBe(reading)
  })

  it('elements with names of their own are labels', () => {
    expect(
      say(
        readPaste(
          '<missed_call_type>Trying</missed_call_type>\n<hangup_cause>ORIGINATOR_CANCEL</hangup_cause>',
        ),
      ),
    ).toBe('defined Trying / ORIGINATOR_CANCEL')
  })

  it('never runs: a script in it is no answer', () => {
    expect(say(readPaste('<script>Ringing</script><img onerror="NO_ANSWER">'))).not.toContain('defined')
  })
})
