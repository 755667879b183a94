import { describe, expect, it } from 'vitest'
import { allowedEdits } from '../../../src/domain/phone-events/correct.ts'
import { isEmptyText, isSpelledEmpty } from '../../../src/domain/phone-events/empty.ts'
import { exactCause, exactType } from '../../../src/domain/phone-events/exact-side.ts'
import { fieldNamed } from '../../../src/domain/phone-events/field-names.ts'
import { correctedCause, correctedType } from '../../../src/domain/phone-events/misspelt-side.ts'
import { saidInFields } from '../../../src/domain/phone-events/read-pair.ts'
import { readPaste } from '../../../src/domain/phone-events/read-paste.ts'
import { readText } from '../../../src/domain/phone-events/read-text.ts'
import { bare, fold, isIdentifier, tidy } from '../../../src/domain/phone-events/tidy.ts'
import { say } from './said.ts'

describe('a name in constant case', () => {
  it.each(['FOO_BAR', 'A_B', 'A1_2', 'FOO_BAR_BAZ', '"FOO_BAR"', "'FOO_BAR'", ' FOO_BAR ', ' "FOO_BAR" '])(
    '%j',
    (text) => {
      expect(isIdentifier(text)).toBe(true)
    },
  )

  it.each([
    'FOO',
    'Foo_BAR',
    'FOO_bar',
    'FOO_',
    '_FOO',
    '1_FOO',
    'FOO__BAR',
    'FOO_BAR_',
    'FOO BAR',
    'x FOO_BAR',
    'FOO_BAR x',
    '(FOO_BAR)',
    'FOO_BARx',
    '""FOO_BAR',
    '',
  ])('and not %j', (text) => {
    expect(isIdentifier(text)).toBe(false)
  })
})

describe('one form', () => {
  it('of names folds case and separators', () => {
    expect(fold(' no_-+ answer‐‑–— ')).toBe('NOANSWER')
    expect(fold('N/A.')).toBe('N/A.')
  })

  it('of values is without what stands around them', () => {
    expect(bare('  "*_~.,;:!?()[]{}<>|•·Ringing·•|<>{}[])(?!:;,.~_*" ')).toBe('Ringing')
    expect(bare('a (b)')).toBe('a (b')
    expect(bare('-a-')).toBe('-a-')
    expect(bare('…')).toBe('…')
  })

  it('of pastes keeps its lines', () => {
    expect(tidy('a\r\nb\rc\vd\fe\u0085f\u2028g\u2029h\ni')).toBe('a\nb\nc\nd\ne\nf\ng\nh\ni')
    expect(tidy('a\u00ad\u200b\ufe0f\u034f\u0000\tb')).toBe('a\tb')
    expect(tidy('a\u00a0\u2009\u3000b')).toBe('a   b')
    expect(tidy('“a” „b‟ «c»')).toBe('"a" "b" "c"')
    expect(tidy('‘a’ ‚b‛ `c` ´d´')).toBe("'a' 'b' 'c' 'd'")
  })
})

describe('an empty text', () => {
  it.each([
    '',
    ' ',
    '&nbsp;',
    '&quot;&quot;',
    '&lt;empty&gt;',
    '<null>',
    '"',
    '{}',
    'N/A',
    '#n/a',
    '•·',
    '---',
  ])('%j', (text) => {
    expect(isEmptyText(text)).toBe(true)
  })

  it.each(['0', 'x', '&amp;', '&ltempty', 'n/b', 'nulls'])('and not %j', (text) => {
    expect(isEmptyText(text)).toBe(false)
  })

  it.each([
    ['null', true],
    ['<Empty>', true],
    ['&lt;empty&gt;', true],
    ['&nbsp;', false],
    ['&quot;&quot;', false],
    ['-', false],
    ['', false],
    ['Ringing', false],
  ])('%j is spelled: %s', (text, is) => {
    expect(isSpelledEmpty(text)).toBe(is)
  })
})

describe('a name of a field', () => {
  it.each([
    ['Missed Call Type', 'type', false],
    ['Missed Type', 'type', true],
    ['Call Type', 'type', true],
    ['Type', 'type', true],
    ['Hangup Cause', 'cause', false],
    ['Hangup Reason', 'cause', true],
    ['Hangup Cause Code', 'cause', true],
    ['Hangup Cause (Q.850)', 'cause', true],
    ['Hangup Cause Q. 850', 'cause', true],
    ['Q850 Cause', 'cause', true],
    ['Cause Code', 'cause', true],
    ['Cause', 'cause', true],
    ['Record Count', 'count', false],
    ['n2__Hangup_Cause__c', 'cause', false],
    ['Phone_Event__r.Hangup_Cause__c', 'cause', false],
    ['Hangup_Cause__r', 'cause', false],
    ['Phone Event: Hangup Cause ↑', 'cause', false],
    [' "Hangup Cause": ', 'cause', false],
    ['Hangup Cause.:', 'cause', false],
    [`${'x'.repeat(106)}: Hangup Cause`, 'cause', false],
  ])('%j', (text, field, plain) => {
    expect(fieldNamed(text)).toEqual({ field, plain })
  })

  it.each([
    `${'x'.repeat(107)}: Hangup Cause`,
    'Hangup Causes',
    'Hangup Cause: x',
    'Hangup Cause / Missed Call Type',
    'IQ.850 Cause',
    'Hangup_Cause__x',
    '',
    ':',
  ])('and not %j', (text) => {
    expect(fieldNamed(text)).toBe(undefined)
  })
})

describe('a name by its letters', () => {
  const wide = (name: string, length: number) => name + ' '.repeat(length - name.length)
  it('may have 48 signs with what stands around it', () => {
    expect(exactType(wide('Trying', 48))).toEqual({ kind: 'known', type: 'Trying' })
    expect(exactType(wide('Trying', 49))).toBe(undefined)
    expect(exactCause(wide('NO_ANSWER', 48))).toEqual({ kind: 'known', cause: 'NO_ANSWER' })
    expect(exactCause(wide('NO_ANSWER', 49))).toBe(undefined)
    expect(correctedType(wide('Tryng', 48))).toEqual({
      kind: 'known',
      type: 'Trying',
      correctedFrom: 'Tryng',
    })
    expect(correctedType(wide('Tryng', 49))).toBe(undefined)
    expect(correctedCause(wide('NO_ANSWR', 48))).toMatchObject({ cause: 'NO_ANSWER' })
    expect(correctedCause(wide('NO_ANSWR', 49))).toBe(undefined)
  })

  it('forgives more edits the longer it is', () => {
    expect([1, 7, 8, 15, 16, 40].map(allowedEdits)).toEqual([1, 1, 2, 2, 3, 3])
  })
})

describe('letters that are off', () => {
  it.each([
    ['Tryng', 'Trying'],
    ['Tyring', 'Trying'],
    ['Ringging', 'Ringing'],
    ['"Ringin"', 'Ringing'],
    ['Unknwon', 'Unknown'],
    ['No Devics', 'No Devices'],
    ['No Device', 'No Devices'],
    ['nodevcs', 'No Devices'],
    ['All Bsy', 'All Busy'],
  ])('%j is the type %s', (text, type) => {
    expect(correctedType(text)).toMatchObject({ kind: 'known', type })
  })

  it.each([
    'Tryn',
    'Ring',
    'null',
    'crying',
    'Drying',
    'frying',
    'prying',
    'tying',
    'bringing',
    'wringing',
    'pinging',
    'singing',
    'winging',
    'binging',
    'tinging',
    'rigging',
    'rinsing',
    'Known',
    'Devices',
    'Busy',
    'Trying 2',
    'All All Busy',
  ])('%j is no type', (text) => {
    expect(correctedType(text)).toBe(undefined)
  })

  it.each([
    ['NO_ANSWR', 'NO_ANSWER'],
    ['NO_ANSWERS', 'NO_ANSWER'],
    ['NOANSWERR', 'NO_ANSWER'],
    ['no ansewr', 'NO_ANSWER'],
    ['USER_BUSSY', 'USER_BUSY'],
    ['ORIGNATOR_CANCLE', 'ORIGINATOR_CANCEL'],
    ['CALL_REJECTD', 'CALL_REJECTED'],
    ['CALLS_REJECTED', 'CALL_REJECTED'],
    ['no answerr', 'NO_ANSWER'],
    ['REDIRECTION_TWO_NEW_DESTINATIN', 'REDIRECTION_TO_NEW_DESTINATION'],
  ])('%j is the cause %s', (text, cause) => {
    expect(correctedCause(text)).toMatchObject({ cause, correctedFrom: text })
  })

  it.each([
    'NO_ANSWER_2',
    'NO_ANSWER_X',
    'no answer x',
    'NO_NO_ANSWER',
    'REDIRECTION_NEW_DESTINATION',
    'redirection new destination',
    'ANSWER',
    'UNALLOCATED',
    'ALLOCATED_NUMBER',
    'MANDATORY_IE_MISSIN_G_HERE',
    'crash it',
    'an answer',
    'it answer',
    'and answer',
    'calls rejected',
    'device unavailable',
    'decline',
    'declined',
    'succes',
    'null',
    '',
  ])('%j is no cause', (text) => {
    expect(correctedCause(text)).toBe(undefined)
  })
})

describe('two fields that say nothing', () => {
  it('say no blank type either', () => {
    expect(saidInFields('', undefined)).toEqual({})
    expect(saidInFields(' ', ' ')).toEqual({})
    expect(saidInFields(undefined, 'NO_ANSWER')).toMatchObject({ isOpen: false })
    expect(saidInFields('-', 'NO_ANSWER')).toMatchObject({ isOpen: true })
  })
})

describe('a text without the reader of tables', () => {
  it.each([
    ['hello there', 'not-understood'],
    ['Name;Agent\na;b', 'not-understood'],
    ['Trying NO_ANSWER', 'defined Trying / NO_ANSWER'],
    ['  \n ', 'none'],
  ])('%j is read by its lines: %s', (text, reading) => {
    expect(say(readText(text))).toBe(reading)
  })
})

describe('a line of letters that are off', () => {
  it.each([
    ['SERBUSY U Unknown', 'undefined-pair Unknown / USER_BUSY'],
    ['Ringng NO_ANSWER', 'defined Ringing / NO_ANSWER'],
    ['Ringing NO ANSWR', 'defined Ringing / NO_ANSWER'],
    ['NO ANSWR Ringing', 'defined Ringing / NO_ANSWER'],
    ['Ringing noanswr', 'defined Ringing / NO_ANSWER'],
    ['No Devics USR_BUSY', 'undefined-pair No Devices / USER_BUSY'],
    ['TRYINGNO_ANSWER', 'defined Trying / NO_ANSWER'],
    ['NOANSWERTRYING', 'defined Trying / NO_ANSWER'],
    ['TRYINGEMPTY', 'defined Trying / <empty>'],
    ['TRYINGCRASH', 'undefined-pair Trying / CRASH'],
    ['TRYINGX', 'not-understood'],
    ['NO_ANSWR', 'needs-type NO_ANSWER'],
    ['noansewr', 'needs-type NO_ANSWER'],
    ['interworking', 'undefined-pair ? / INTERWORKING'],
    ['interworkng', 'not-understood'],
    ['INTERWORKNG', 'undefined-pair ? / INTERWORKING'],
    ['Ringing WORD', 'undefined-pair Ringing / WORD'],
    ['Ringing WORd', 'not-understood'],
    ['Ringing FOO_BAr', 'not-understood'],
    ['WORD Ringing', 'undefined-pair Ringing / WORD'],
    ['Ringing: a word', 'undefined-pair Ringing / a word'],
    ['Ringing: one two three', 'undefined-pair Ringing / one two three'],
    ['Ringing: one two three four', 'not-understood'],
    ['Ringing/word', 'undefined-pair Ringing / word'],
    ['Ringing → word', 'undefined-pair Ringing / word'],
    ['Ringing = "word"', 'undefined-pair Ringing / word'],
    ['"Ringing": word', 'undefined-pair Ringing / word'],
    ['(Ringing) | word', 'undefined-pair Ringing / word'],
    ['Ringing, word', 'not-understood'],
    ['word / Ringing', 'undefined-pair Ringing / word'],
    ['word | "Ringing"', 'undefined-pair Ringing / word'],
    ['word + (Ringing)', 'undefined-pair Ringing / word'],
    ['word: Ringing', 'not-understood'],
    ['/ word Ringing', 'not-understood'],
    ['x / word Ringing', 'not-understood'],
    ['word / NO_ANSWER', 'undefined-pair word / NO_ANSWER'],
    ['two words / NO_ANSWER', 'undefined-pair two words / NO_ANSWER'],
    ['these three words / NO_ANSWER', 'needs-type NO_ANSWER'],
    ['NO_ANSWER = word', 'undefined-pair word / NO_ANSWER'],
    [`Ringing / ${'x'.repeat(190)}`, `undefined-pair Ringing / ${'x'.repeat(190)}`],
    [`Ringing / ${'x'.repeat(191)}`, 'not-understood'],
  ])('%j is read as %s', (text, reading) => {
    expect(say(readPaste(text))).toBe(reading)
  })
})
