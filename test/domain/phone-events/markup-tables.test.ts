import { describe, expect, it } from 'vitest'
import { withoutTableMarkup } from '../../../src/domain/phone-events/markup-tables.ts'
import { readPaste } from '../../../src/domain/phone-events/read-paste.ts'
import { readSample } from './formats/sample.ts'
import { say, sayLines } from './said.ts'

describe('a table in markup', () => {
  it('has its rows on the lines where they begin', () => {
    expect(sayLines(readSample('table.wiki'))).toContain(
      '5: defined Ringing / NO_ANSWER\n7: defined Trying / <empty>',
    )
  })

  it.each([
    [
      'LaTeX',
      '\\begin{tabular}{ll}\n\\hline\n\\textbf{Missed Call Type} & \\textbf{Hangup Cause} \\\\\n\\hline\nRinging & NO\\_ANSWER \\\\\nTrying &  \\\\ \\hline\n\\end{tabular}',
    ],
    ['AsciiDoc', '|===\n|Missed Call Type |Hangup Cause\n\n|Ringing |NO_ANSWER\n|Trying |\n|==='],
    [
      'AsciiDoc, a cell to a line',
      '|===\n|Missed Call Type |Hangup Cause\n\n|Ringing\n|NO_ANSWER\n\n|Trying\n|\n|===',
    ],
    ['Textile', '|_. Missed Call Type |_. Hangup Cause |\n|<. Ringing |<. NO_ANSWER |\n|<. Trying |<. |'],
    [
      'a frame without inner bars',
      '┌─────────────────────────────┐\n│ Missed Call Type   Hangup Cause │\n│ Ringing            NO_ANSWER    │\n│ Trying                          │\n└─────────────────────────────┘',
    ],
  ])('of %s is read', (_, text) => {
    expect(say(readPaste(text))).toBe('defined Ringing / NO_ANSWER\ndefined Trying / <empty>')
  })

  it('keeps its lines, whatever its markup was', () => {
    for (const text of [
      '{|\n! a\n! b\n|-\n| c\n| d\n|}\nend',
      '|===\n|a |b\n\n|c\n|d\n|===\nend',
      'a & b \\\\\nend',
    ])
      expect(withoutTableMarkup(text).split('\n').length).toBe(text.split('\n').length)
  })

  it('that a text only resembles leaves it as it is', () => {
    for (const text of ['a & b', 'Ringing | NO_ANSWER', '│ a │ b │\n│ c │ d │', 'plain'])
      expect(withoutTableMarkup(text)).toBe(text)
  })
})
