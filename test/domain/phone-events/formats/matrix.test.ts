import { describe, expect, it } from 'vitest'
import { readPaste } from '../../../../src/domain/phone-events/read-paste.ts'
import { sayLines } from '../said.ts'
import { formatOf, readSample } from './sample.ts'

const turned = 'Missed Call Type\tNO_ANSWER\tUSER_BUSY\nRinging\t12\t4\nTrying\t3\t0'

describe('a matrix of counts', () => {
  it('says a row for each cell that counts calls, and passes over the totals', () => {
    expect(sayLines(readSample('matrix.tsv'))).toBe(
      [
        '1: header',
        '2: defined Ringing / NO_ANSWER ×12',
        '2: defined Trying / NO_ANSWER ×3',
        '3: defined Ringing / USER_BUSY ×4',
        '3: defined Trying / USER_BUSY ×1',
        '4: defined All Busy / <empty> ×7',
        '4: defined Trying / <empty> ×2',
        '5: total',
      ].join('\n'),
    )
    expect(formatOf(turned)).toBe('matrix')
  })

  it('is read with either field in its head', () => {
    expect(sayLines(readPaste(turned))).toBe(
      '1: header\n2: defined Ringing / NO_ANSWER ×12\n2: defined Ringing / USER_BUSY ×4\n3: defined Trying / NO_ANSWER ×3',
    )
  })

  it('reads thousands with their signs', () => {
    expect(
      sayLines(readPaste('Hangup Cause\tRinging\tTrying\nNO_ANSWER\t1,204\t1.000\nUSER_BUSY\t2 000\t-')),
    ).toBe(
      '1: header\n2: defined Ringing / NO_ANSWER ×1204\n2: defined Trying / NO_ANSWER ×1000\n3: defined Ringing / USER_BUSY ×2000',
    )
  })
})
