import { describe, expect, it } from 'vitest'
import { allowedEdits, correctedCause, correctedType } from '../../../src/domain/phone-events/corrections.ts'
import { exactCause, exactType, numberedCause } from '../../../src/domain/phone-events/names.ts'
import { bare, fold, isIdentifier, tidy } from '../../../src/domain/phone-events/tidy.ts'
import { telephony } from '../../../src/domain/reference/telephony.ts'

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
    expect(tidy('a\r\nb\rc\vd\fe\u0085f\u2028g\u2029h\ni')).toBe('a\nb\nc\nd\ne f g h\ni')
    expect(tidy('e\u0085f\u2028g\u2029h')).toBe('e\nf\ng\nh')
    expect(tidy('a\u00ad\u200b\ufe0f\u034f\u0000\tb')).toBe('a\tb')
    expect(tidy('a\u00a0\u2009\u3000b')).toBe('a   b')
    expect(tidy('“a” „b‟ «c»')).toBe("'a' 'b' 'c'")
    expect(tidy('‘a’ ‚b‛ `c` ´d´')).toBe("'a' 'b' 'c' 'd'")
  })
})

describe('a name by its letters', () => {
  const wide = (name: string, length: number) => name + ' '.repeat(length - name.length)
  it('may have 64 signs with what stands around it', () => {
    expect(exactType(wide('Trying', 64))).toEqual({ kind: 'known', type: 'Trying' })
    expect(exactType(wide('Trying', 65))).toBe(undefined)
    expect(exactCause(wide('NO_ANSWER', 64))).toEqual({ kind: 'known', cause: 'NO_ANSWER' })
    expect(exactCause(wide('NO_ANSWER', 65))).toBe(undefined)
    expect(correctedType(wide('Tryng', 64))).toEqual({
      kind: 'known',
      type: 'Trying',
      correctedFrom: 'Tryng',
    })
    expect(correctedType(wide('Tryng', 65))).toBe(undefined)
    expect(correctedCause(wide('NO_ANSWR', 64))).toMatchObject({ cause: 'NO_ANSWER' })
    expect(correctedCause(wide('NO_ANSWR', 65))).toBe(undefined)
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

describe('a number', () => {
  it('is the cause that FreeSWITCH gives it, and no name where it gives it none', () => {
    for (const { name, number } of telephony)
      expect(numberedCause(number)).toMatchObject({ number, cause: name })
    expect(numberedCause(999)).toEqual({ kind: 'unrecognised', causeText: '999' })
  })
})

it('all names are unlike each other as a reader of pictures confuses their letters', () => {
  const seen = (name: string) =>
    name
      .replaceAll('_', '')
      .replaceAll('O', '0')
      .replaceAll('I', '1')
      .replaceAll('S', '5')
      .replaceAll('B', '8')
  for (const { name } of telephony)
    if (!/^(?:NONE|CRASH|DECLINE|SUCCESS)$/.test(name))
      expect(correctedCause(seen(name))).toMatchObject({ cause: name })
})
