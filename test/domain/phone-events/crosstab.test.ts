import { describe, expect, it } from 'vitest'
import { readPaste } from '../../../src/domain/phone-events/read-paste.ts'
import { sayLines } from './said.ts'

function rowsOf(...lines: readonly string[]): string[] {
  return sayLines(readPaste(lines.join('\n'))).split('\n')
}

const counts = [
  '2: defined Trying / NO_ANSWER ×4',
  '2: defined Ringing / NO_ANSWER ×9',
  '3: defined Trying / USER_BUSY ×1',
  '3: defined Ringing / USER_BUSY ×2',
]

describe('counts of types by causes', () => {
  it.each([
    ['tabs', ['Hangup Cause\tTrying\tRinging', 'NO_ANSWER\t4\t9', 'USER_BUSY\t1\t2']],
    ['commas and no name', [',Trying,Ringing', 'NO_ANSWER,4,9', '"USER_BUSY",1,2']],
    ['totals', ['Hangup Cause\tTrying\tRinging\tTotal', 'NO_ANSWER\t4\t9\t13', 'USER_BUSY\t1\t2\t3']],
    ['another column', ['Cause\tUnit\tTrying\tRinging', 'NO_ANSWER\tCount\t4\t9', 'USER_BUSY\tCount\t1\t2']],
    ['spaced values', ['\t Trying \t Ringing ', 'No Answer\t 4 \t 9 ', 'user busy\t1\t2']],
  ])('with %s', (_what, lines) => {
    expect(rowsOf(...lines)).toEqual(['1: header', ...counts])
  })

  it('leave out what is nought or blank, and pass over totals and lines without a cause', () => {
    expect(
      rowsOf(
        'Count of Name\tColumn Labels',
        'Row Labels\tTrying\tRinging\tGrand Total',
        'NO_ANSWER\t4\t0\t4',
        '(blank)\t\t1,204\t1,204',
        '\t3\t-',
        '',
        'Grand Total\t4\t1,204\t1,208',
      ),
    ).toEqual([
      '1: preamble',
      '2: header',
      '3: defined Trying / NO_ANSWER ×4',
      '4: defined Ringing / <empty> ×1204',
      '5: words',
      '7: total',
    ])
  })

  it('keep what nobody knows', () => {
    expect(rowsOf('\tTrying\tOn hold\tRinging', 'NO_ANSWER\t1\t2\t3', 'GONE_HOME\t4\t\t')).toEqual([
      '1: header',
      '2: defined Trying / NO_ANSWER ×1',
      '2: undefined-pair On hold / NO_ANSWER ×2',
      '2: defined Ringing / NO_ANSWER ×3',
      '3: undefined-pair Trying / GONE_HOME ×4',
    ])
  })
})

describe('counts of causes by types', () => {
  it('are read with the empty cause and the unknown ones at either end', () => {
    expect(
      rowsOf(
        'Missed Call Type\t-\tNO_ANSWER\tUSER_BUSY\tGONE_HOME\tTotal',
        'Trying\t1\t2\t3\t4\t10',
        'Ringing\t5',
      ),
    ).toEqual([
      '1: header',
      '2: defined Trying / <empty> ×1',
      '2: defined Trying / NO_ANSWER ×2',
      '2: defined Trying / USER_BUSY ×3',
      '2: undefined-pair Trying / GONE_HOME ×4',
      '3: defined Ringing / <empty> ×5',
    ])
  })

  it('give one answer where there is one count', () => {
    expect(rowsOf('\tNO_ANSWER\tUSER_BUSY', 'Ringing\t0\t3')).toEqual(['defined Ringing / USER_BUSY'])
  })
})

describe('no counts', () => {
  it.each([
    ['words below the heads', ['Cause\tTrying\tRinging', 'NO_ANSWER\t4\tsome', 'USER_BUSY\t1\t2']],
    ['nothing below the heads', ['Cause\tTrying\tRinging', 'NO_ANSWER\t\t-', 'USER_BUSY\t\t']],
    ['one head', ['Cause\tTrying', 'NO_ANSWER\t4', 'USER_BUSY\t1']],
    ['no value beside them', ['Agent\tTrying\tRinging', 'Ana\t4\t9', 'Bo\t1\t2']],
    ['values behind them', ['Trying\tRinging\tCause', '4\t9\tNO_ANSWER', '1\t2\tUSER_BUSY']],
  ])('where there are %s', (_what, lines) => {
    expect(rowsOf(...lines).join()).not.toContain('defined')
  })
})
