import { describe, expect, it } from 'vitest'
import { readPaste } from '../../../src/domain/phone-events/read-paste.ts'
import { say, sayLines } from './said.ts'

const both = 'defined Ringing / NO_ANSWER'
const empty = 'defined Ringing / <empty>'

describe('a record in HTML', () => {
  it.each([
    [
      'a row per field',
      '<table><tr><td>Missed Call Type</td><td>Ringing</td></tr><tr><td>Hangup Cause</td><td>NO_ANSWER</td></tr></table>',
      both,
    ],
    [
      'tags that do not end',
      '<tr><td>Missed Call Type<td>Ringing<tr><td>Hangup Cause<td>NO_ANSWER<tr><td>Agent<td>Ana',
      both,
    ],
    [
      'two fields in a row, and a box within a cell',
      '<tr><td class="labelCol">Missed Call Type</td>\n<td class="dataCol"><div id="x">Ringing</div></td>\n<td>Hangup Cause</td><td>NO_ANSWER</td></tr>',
      both,
    ],
    [
      'an empty cell, and the next field',
      '<tr><td>Missed Call Type</td><td>Ringing</td><td>Hangup Cause</td><td></td><td>Agent</td><td>Ana</td></tr>',
      empty,
    ],
    [
      'an empty cell at the end of a row',
      '<tr><td>Missed Call Type</td><td>Ringing</td></tr><tr><td>Hangup Cause</td><td>&nbsp;</td></tr>\n<tr><td>Shift</td><td>Late</td></tr>',
      empty,
    ],
    [
      'a type alone that is not there',
      '<tr><td>Missed Call Type</td><td></td><td>Agent</td><td>Ana</td></tr><tr><td>Hangup Cause</td><td>NO_ANSWER</td></tr>',
      'needs-type NO_ANSWER',
    ],
    [
      'boxes',
      '<div class="l">Missed Call Type</div>\n<div class="v">Ringing</div>\n<div class="l">Hangup Cause</div><div class="v">NO_ANSWER</div>',
      both,
    ],
    ['terms', '<dl><dt>Missed Call Type<dd>Ringing<dt>Hangup Cause<dd>NO_ANSWER</dl>', both],
    ['paragraphs', '<p>Missed Call Type: Ringing</p><p>Hangup Cause: NO_ANSWER</p>', both],
    ['list items', '<li>Missed Call Type: Ringing<li>Hangup Cause: NO_ANSWER', both],
    ['headings', '<li><h3>Missed Call Type</h3>Ringing<h3>Hangup Cause</h3>NO_ANSWER</li>', both],
    ['breaks', '<p>Missed Call Type: Ringing<br>Hangup Cause: NO_ANSWER<br/>Agent: Ana</p>', both],
    [
      'a value in parts, and one over two lines',
      '<td>Missed Call Type<td><a href="/x">No<!-- a --> Devices</a><tr><td>Hangup Cause<td>NO\nANSWER',
      'undefined-pair No Devices / NO_ANSWER',
    ],
    ['entities', '<td>Hangup Cause<td>&lt;empty&gt;<tr><td>Missed Call Type<td>&#82;inging', empty],
    [
      'a cause that nobody knows',
      '<td>Missed Call Type<td>Ringing<tr><td>Hangup Cause<td>GONE_HOME',
      'undefined-pair Ringing / GONE_HOME',
    ],
    ['no label', '<div>Ringing NO_ANSWER</div>', both],
    ['no words', '<p><br></p>', 'not-understood'],
  ])('with %s', (_what, text, reading) => {
    expect(say(readPaste(text))).toBe(reading)
  })

  it('tells the lines of several', () => {
    const record = (type: string) =>
      `<div\n>\nMissed Call Type</div><div>\n${type}</div><!--\n-->\n<hr>Hangup Cause: NO_ANSWER`
    expect(sayLines(readPaste([record('Ringing'), record('Trying')].join('\n<p>\n')))).toBe(
      '3: defined Ringing / NO_ANSWER\n10: defined Trying / NO_ANSWER',
    )
    const rows = (type: string) =>
      `<tr><td\nid="a">\nMissed Call Type<td>${type}<tr><td>Hangup Cause<td>NO_ANSWER`
    expect(sayLines(readPaste(rows('Ringing') + rows('Trying')))).toBe(
      '3: defined Ringing / NO_ANSWER\n5: defined Trying / NO_ANSWER',
    )
  })
})
