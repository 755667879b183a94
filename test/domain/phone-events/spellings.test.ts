import { describe, expect, it } from 'vitest'
import { readLine } from '../../../src/domain/phone-events/read-line.ts'
import { readPaste } from '../../../src/domain/phone-events/read-paste.ts'
import { reasonToPass, subtotal } from '../../../src/domain/phone-events/reason-to-pass.ts'
import { say } from './said.ts'

describe('a label of the Missed Call Type', () => {
  it.each([
    'Missed Call Type:',
    'MISSED CALL TYPE:',
    'MissedCallType:',
    'missedcalltype=',
    'Missed  Call - Type:',
    'missed_call_type =',
    'Missed-Call-Type:',
    'Missed_Call_Type__c =',
    'nbavs__Missed_Call_Type__c:',
    'n2__MissedCallType__C:',
    '"Missed Call Type":',
    "'Missed Call Type' :",
    '**Missed Call Type**:',
    '*Missed Call Type:*',
    'Missed Call Type (picklist):',
    'Missed Call Type(picklist):',
    'Missed Call Type  ():',
    'Missed Call Type   :',
    'Missed Call Type\t',
    'Missed Call Type >',
    'Missed Call Type is',
    'MISSED CALL TYPE WAS',
    'Missed Call Type\n',
    'Missed Call Type  \n',
    '"Missed Call Type"\n',
    'Phone Event: Missed Call Type:',
    'x.Missed Call Type:',
  ])('%j', (label) => {
    expect(say(readPaste(`${label} Queued`))).toBe('undefined-pair Queued / ?')
  })

  it.each([
    'NoMissed Call Type:',
    'a/Missed Call Type:',
    '_MissedCallType:',
    '9Missed Call Type:',
    'Missed Call Types:',
    'Missed Call Type2:',
    'Missed Call Type_x:',
    'Missed Call Type__x:',
    'Missed/Call/Type:',
    'Missed Call:',
    'Missed Call Type (original):',
    'Missed Call Type (previous one):',
    'Missed Call Type (old):',
    'Missed Call Type (Expected):',
    'Missed Call Type (former):',
    'Missed Call Type (a (b)):',
    'Missed Call Type',
    'Missed Call Type isn',
    'Missed Call Type wash',
    'Related to one Missed Call Type:',
    'Related Missed Call Type:',
    'Parent. Missed Call Type:',
  ])('and not %j', (label) => {
    expect(say(readPaste(`${label} Queued`))).not.toBe('undefined-pair Queued / ?')
  })

  it.each([
    'Unrelated Missed Call Type:',
    'Related to one other, thing: Missed Call Type:',
    'related to all this: Missed Call Type:',
  ])('but %j is', (label) => {
    expect(say(readPaste(`${label} Queued`))).toBe('undefined-pair Queued / ?')
  })
})

describe('a label of the Hangup Cause', () => {
  it.each([
    'Hangup Cause:',
    'HANGUP CAUSE:',
    'Hang Up Cause:',
    'hang-up-cause:',
    'hang  up  cause:',
    'hang_up_cause =',
    'HangupCause=',
    'Hangup_Cause__c =',
    'nbavs__Hangup_Cause__c:',
    '"Hangup Cause":',
    '*Hangup Cause*:',
    'Hangup Cause (text):',
    'Hangup Cause\t',
    'Hangup Cause >',
    'Hangup Cause is',
    'Hangup Cause\n',
  ])('%j', (label) => {
    expect(say(readPaste(`${label} Rain`))).toBe('undefined-pair ? / Rain')
  })

  it.each(['!=', '<>', '≠', ' != ', '" != "'])('%s says what it is not', (sign) => {
    expect(say(readPaste(`Hangup Cause${sign}Rain`))).toMatch(/^undefined-pair \? \/ not "?Rain"?$/)
  })

  it.each([
    'Overhangup Cause:',
    'Hangups Cause:',
    'Hangup Causes:',
    'Hangup/Cause:',
    'Hangup Cause (old):',
    'Hangup Cause',
    'Hangup Cause isolated',
  ])('and not %j', (label) => {
    expect(say(readPaste(`${label} Rain`))).not.toBe('undefined-pair ? / Rain')
  })
})

describe('“type” and “cause” are labels', () => {
  it.each([
    '',
    '  ',
    '"',
    "'",
    '*',
    '- ',
    'a, ',
    'a;',
    'a |',
    '(',
    'a {',
    '[',
    'a\t',
    '&',
    'a?',
    ', "',
    ', *',
    '• ',
    '-- ',
  ])('behind %j', (before) => {
    expect(say(readPaste(`${before}type: Ringing; cause: rain`))).toBe('undefined-pair Ringing / rain')
  })

  it.each([',', ', ', ';', '|', '(', '{', '[', '\t', '&', '?', ' ; "', '; *', ', - '])(
    'and, for the cause, behind %j',
    (before) => {
      expect(say(readPaste(`type: Ringing ${before}cause: rain`))).toBe('undefined-pair Ringing / rain')
    },
  )

  it.each(['type:', 'type =', 'TYPE:', 'type":', '*type*:', 'type  :', "type' ="])('as %j', (label) => {
    expect(say(readPaste(`${label} Ringing; cause: rain`))).toBe('undefined-pair Ringing / rain')
  })

  it.each([
    'a type: Ringing; cause: rain',
    'subtype: Ringing; cause: rain',
    'type > Ringing; cause: rain',
    'type Ringing; cause: rain',
    'types: Ringing; cause: rain',
    'type: Ringing; the cause: rain',
    'type: Ringing; because: rain',
    'type: Ringing; cause rain',
  ])('and not in %j', (text) => {
    expect(say(readPaste(text))).not.toBe('undefined-pair Ringing / rain')
  })
})

describe('a line of a log begins with a time', () => {
  const isOwn = (text: string) => readLine(`${text} Trying`, 1).isOwn
  it.each([
    '10:02',
    '9:02',
    '10:02:59',
    '10:02:59.1',
    '10:02:59,123',
    '10:02am',
    '10:02 PM',
    '10:02Z',
    '10:02:59 Z',
    '10:02+01:00',
    '10:02 -0500',
    '2026-11-24 10:02',
    '2026-1-4 9:02',
    '2026-11-24T10:02',
    '2026-11-24, 10:02',
    '24.11.2026 10:02',
    '24/11/26 10:02',
    '4/1/2026, 9:02',
    '[10:02]',
    '(10:02)',
    ' [ 10:02 ]'.replace('[ ', '[').replace(' ]', ']'),
    '  10:02',
    '10:02 -',
    '10:02;',
    '10:02,',
    '10:02 –',
    '10:02 — ',
    '10:02:',
  ])('%j', (time) => {
    expect(isOwn(time)).toBe(true)
  })

  it.each(['', 'x 10:02', '10', '10:2', '100:02x'.slice(3), '2026-11-24', '24.11.2026', ':02', 'at 10:02'])(
    'and not with %j',
    (time) => {
      expect(isOwn(time)).toBe(false)
    },
  )

  it.each([
    ['10:02 Trying', [{ type: { kind: 'known', type: 'Trying' } }]],
    ['10:02:59.123+01:00 — Trying', [{ type: { kind: 'known', type: 'Trying' } }]],
    ['2026-11-24T10:02:59Z Trying', [{ type: { kind: 'known', type: 'Trying' } }]],
    ['10:02pm Trying', [{ type: { kind: 'known', type: 'Trying' } }]],
    ['10:02pmx Trying', []],
    ['10:02Zx Trying', []],
  ])('and nothing else stands before what it says: %j', (text, saids) => {
    expect(readLine(text, 1).saids).toEqual(saids)
  })
})

describe('a line that is no row of a table', () => {
  const columns = { type: 1, cause: 2 }
  const reason = (...cells: string[]) => reasonToPass({ cells }, columns)

  it.each([
    'Total',
    ' total ',
    'Grand Total',
    'GRAND TOTAL (3)',
    'Subtotal',
    'Grand subtotal',
    'Count: 3',
    'Sum: 3',
    'average: 3',
    'Ringing Total',
    'Ringing subtotal',
    'Zwischensumme',
    'Gesamt',
    'Gesamtsumme',
    'Sous-total',
  ])('%j is a total', (text) => {
    expect(reason(text, '', '3')).toBe('total')
    expect(reason('x', text, '3')).toBe('total')
    expect(reason('x', '', text)).toBe('total')
    expect(reason(text, 'Ringing', '3')).toBe(undefined)
  })

  it.each(['Totally', 'The total is', 'Count', 'Counts: 3', 'x Totals', 'Subtotals', 'Mein Gesamt'])(
    '%j is none',
    (text) => {
      expect(reason(text, '', '3')).toBe(undefined)
    },
  )

  it.each([
    'Subtotal',
    ' subtotal: 3',
    'Zwischensumme',
    'sous-total 3',
    'Ringing Total',
    'Ringing subtotal ',
  ])('%j tells of groups', (text) => {
    expect(subtotal.test(text)).toBe(true)
  })

  it.each(['Total', 'Grand', 'Subtotals', 'Ringing totals', 'Ringing total 3', 'Gesamt'])(
    '%j does not',
    (text) => {
      expect(subtotal.test(text)).toBe(false)
    },
  )

  it.each([
    'Copyright (c) 2026',
    '© 2026',
    ' Confidential Information - Do Not Distribute',
    'Generated by Ana',
    'Filtered by: all',
    'As of 2026-11-24',
    'Total number of records',
    'Returned records: 3',
    '3 rows',
    '1 row',
    '(30 rows)',
  ])('%j is a footer', (text) => {
    expect(reason(text, '', '')).toMatch(/^(footer|total)$/)
    expect(reason('', '', text)).toMatch(/^(footer|total)$/)
  })

  it.each(['Copyrighted', 'Degenerated by', 'As of now', 'rows', '3 rowing', 'x © y', 'x 3 rows'])(
    '%j is none',
    (text) => {
      expect(reason(text, '', '')).toBe(undefined)
      expect(reason(text)).toBe('footer')
    },
  )

  it('a rule may leave cells blank', () => {
    expect(reason('---', '', '---')).toBe('header')
    expect(reason('', '', '---')).toBe('header')
  })

  it('a footer stands alone in its record', () => {
    expect(reason('© 2026', '', 'x')).toBe(undefined)
    expect(reason('Filtered by: all', 'x', '')).toBe(undefined)
  })

  it.each(['---', '===', '───', '━━', '═', '+---+', ':--', '-:', ':-:', '|---|', '╪══', ' --- '])(
    '%j is drawn between rows',
    (text) => {
      expect(reason(text, text, text)).toBe('header')
    },
  )

  it.each([
    [['-', '-', '-']],
    [['', '', '']],
    [['---', 'x', '---']],
    [['-', '', '']],
    [['--', '--', '--']],
    [['==', '-', '']],
    [['| |', '|', '+']],
  ])('%j is not', (cells) => {
    expect(reason(...cells)).toBe(undefined)
  })

  it('one cell where the columns are further right is a sentence, unless it names a type', () => {
    expect(reason('2 of 2 shown')).toBe('footer')
    expect(reason('x, Ringing')).toBe(undefined)
    expect(reason('x; Ringing')).toBe(undefined)
    expect(reason('x|Ringing')).toBe(undefined)
    expect(reason('x\tRinging')).toBe(undefined)
    expect(reasonToPass({ cells: ['x'] }, { cause: 0 })).toBe(undefined)
    expect(reasonToPass({ cells: ['x'] }, { type: 0 })).toBe(undefined)
    expect(reasonToPass({ cells: ['x'] }, { type: 0, cause: 1 })).toBe('footer')
    expect(reasonToPass({ cells: ['Total'] }, { cause: 0 })).toBe('total')
  })
})

describe('tags that only set the type', () => {
  it.each('b i em strong span code u small mark'.split(' '))('%s', (tag) => {
    expect(say(readPaste(`<${tag}>Ringing</${tag}>/<${tag} class="a b">NO_ANSWER</${tag}>`))).toBe(
      'defined Ringing / NO_ANSWER',
    )
    expect(say(readPaste(`<${tag.toUpperCase()}>`))).toBe('none')
  })

  it.each(['<big>', '<b x', '<bb>', '< b>', '<b/>', `<b ${'x'.repeat(301)}>`])('and not %j', (text) => {
    expect(say(readPaste(text))).toBe('not-understood')
  })

  it('their signs are letters otherwise', () => {
    expect(say(readPaste(`<b ${'x'.repeat(300)}>`))).toBe('none')
    expect(say(readPaste('Ringing &amp; NO_ANSWER'))).toBe('defined Ringing / NO_ANSWER')
    expect(say(readPaste('Ringing &AMP; NO_ANSWER'))).toBe('defined Ringing / NO_ANSWER')
  })
})
