import { describe, expect, it } from 'vitest'
import { readPair } from '../../../src/domain/phone-events/read-pair.ts'
import { readPaste } from '../../../src/domain/phone-events/read-paste.ts'
import { say } from './said.ts'

describe('a field that says it is empty', () => {
  it.each([
    '',
    ' ',
    '-',
    '–',
    '—',
    '--',
    'null',
    'NULL',
    'nil',
    'none',
    'N/A',
    'n/a',
    'na',
    '#N/A',
    '(blank)',
    '[blank]',
    '{empty}',
    '<empty>',
    '&lt;empty&gt;',
    '&nbsp;',
    '""',
    "''",
    '&quot;&quot;',
    'undefined',
    'not set',
    'No value',
    'empty string',
    '--None--',
    '•',
    '~',
    '(3)',
    '- (3)',
  ])('%j is the empty cause beside a type, and no type beside a cause', (text) => {
    expect(say(readPair({ typeText: 'Trying', causeText: text }))).toBe('defined Trying / <empty>')
    expect(say(readPair({ typeText: text.replace(/\s*\(3\)$/, ''), causeText: 'PROGRESS_TIMEOUT' }))).toBe(
      'needs-type PROGRESS_TIMEOUT',
    )
  })

  it.each(['0x', 'no', 'nothing', 'x', 'emptyish', 'none of it', 'N\\A'])(
    '%j says something else',
    (text) => {
      expect(say(readPair({ typeText: 'Trying', causeText: text }))).toBe(`undefined-pair Trying / ${text}`)
    },
  )
})

describe('two fields', () => {
  it.each([
    [{ typeText: 'Ringing', causeText: 'NO_ANSWER' }, 'defined Ringing / NO_ANSWER'],
    [{ typeText: ' ringing ', causeText: 'no answer' }, 'defined Ringing / NO_ANSWER'],
    [{ typeText: 'Ringing (3)', causeText: 'NO_ANSWER (2)' }, 'defined Ringing / NO_ANSWER'],
    [{ typeText: 'Ringing (1,204)', causeText: 'NO_ANSWER (1.204)' }, 'defined Ringing / NO_ANSWER'],
    [{ typeText: 'Ringing (x)', causeText: 'NO_ANSWER' }, 'undefined-pair Ringing (x) / NO_ANSWER'],
    [{ typeText: 'Ringing' }, 'needs-cause Ringing'],
    [{ typeText: 'All Busy' }, 'defined All Busy / <empty>'],
    [{ typeText: 'Queued' }, 'undefined-pair Queued / ?'],
    [{ causeText: 'NO_ANSWER' }, 'needs-type NO_ANSWER'],
    [{ causeText: 'PROGRESS_TIMEOUT' }, 'defined Trying / PROGRESS_TIMEOUT'],
    [{ causeText: 'SUBSCRIBER_ABSENT' }, 'undefined-pair ? / SUBSCRIBER_ABSENT'],
    [{ causeText: '' }, 'not-understood'],
    [{ typeText: '', causeText: '' }, 'not-understood'],
    [{ typeText: '', causeText: '<empty>' }, 'needs-type <empty>'],
    [{}, 'not-understood'],
    [{ typeText: 'Trying', causeText: ' 18 ' }, 'defined Trying / NO_USER_RESPONSE'],
    [{ typeText: 'Trying', causeText: '0' }, 'undefined-pair Trying / NONE'],
    [{ typeText: 'Trying', causeText: '018' }, 'defined Trying / NO_USER_RESPONSE'],
    [{ typeText: 'Trying', causeText: '1800' }, 'undefined-pair Trying / 1800'],
    [{ typeText: 'Tryingxx', causeText: 'NO_ANSWER' }, 'undefined-pair Tryingxx / NO_ANSWER'],
    [{ typeText: 'Bringing', causeText: 'NO_ANSWER' }, 'undefined-pair Bringing / NO_ANSWER'],
    [{ typeText: 'All', causeText: 'NO_ANSWER' }, 'undefined-pair All / NO_ANSWER'],
    [{ typeText: 'Devices', causeText: '' }, 'undefined-pair Devices / <empty>'],
    [{ typeText: 'Known', causeText: '' }, 'undefined-pair Known / <empty>'],
    [{ typeText: `Ringing${' '.repeat(41)}`, causeText: 'NO_ANSWER' }, 'defined Ringing / NO_ANSWER'],
    [{ typeText: 'Ringing', causeText: '"NO_ANSWER".' }, 'defined Ringing / NO_ANSWER'],
  ])('%j say %s', (fields, reading) => {
    expect(say(readPair(fields))).toBe(reading)
  })
})

describe('signs that say nothing', () => {
  it.each([
    'Ringing\rNO_ANSWER',
    'Ringing\r\nNO_ANSWER',
    'Ringing\u2028NO_ANSWER',
    'Ringing\fNO_ANSWER',
    'Ringing\u3000NO_ANSWER',
    'Ring\u00ading NO\u200d_ANSWER',
    'Ring\u0000ing NO_ANS\u0007WER',
    '«Ringing» „NO_ANSWER“',
    '‘Ringing’ ´NO_ANSWER´',
    '<span class="x">Ringing</span> <code>NO_ANSWER</code>',
    'Ringing&#160;NO_ANSWER',
    'Ringing&#xA0;NO_ANSWER',
    'Ｒｉｎｇｉｎｇ ＮＯ＿ＡＮＳＷＥＲ',
    'Ringing NO‑ANSWER',
  ])('%j', (paste) => {
    expect(say(readPaste(paste))).toBe('defined Ringing / NO_ANSWER')
  })
})
