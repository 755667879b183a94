import { describe, expect, it } from 'vitest'
import { type Item, itemsOf } from '../../../src/domain/phone-events/items.ts'

/** The items of a line: `Trying NO_ANSWER *18 - (and) “hello”`. */
function sayItems(line: string): string {
  return itemsOf(line).map(sayItem).join(' ')
}

function sayItem(item: Item): string {
  switch (item.kind) {
    case 'type':
      return item.type
    case 'cause':
      return `${item.read.kind === 'unrecognised' ? `?${item.read.causeText}` : item.read.cause}${item.written ? '' : '~'}`
    case 'empty':
      return '-'
    case 'number':
      return `*${item.number}`
    case 'joint':
      return `(${item.text})`
    case 'word':
      return `“${item.text}”`
    default:
      return item satisfies never
  }
}

describe('a number behind what says so is a cause by its number', () => {
  it.each([
    'cause 19',
    'cause19',
    'Cause: 19',
    'cause=19',
    'cause;19',
    'cause #19',
    'cause : 19',
    'cause code 19',
    'cause-code 19',
    'cause_number 19',
    'causeid 19',
    'cause q850 19',
    'cause q.850 19',
    'hangup cause 19',
    'hang up cause 19',
    'hang-up-cause 19',
    'hang_up_cause code 19',
    'HANGUPCAUSE 19',
    'code 19',
    'code: #19',
    'Q850 19',
    'q.850 19',
    'Q. 850 19',
    'q850cause 19',
    'q850 code 19',
    'q850-value 19',
    'Q.850;cause=19',
    'Q.850; cause : 19',
    'freeswitch 19',
    'freeswitch cause 19',
    'freeswitch-code 19',
    'freeswitchcause=19',
    'cause 19.',
    'cause 19, then',
    'cause 019',
  ])('%j', (line) => {
    expect(sayItems(line)).toMatch(/^NO_ANSWER\b/)
  })

  it.each([
    'because 19',
    'cause 1900',
    'cause 19a',
    'cause 19_1',
    'cause 19.5',
    'cause 19,5',
    'cause  : : 19',
    'causes 19',
    'barcode 19',
    'q8500 19',
    'freeswitched 19',
    'cause code number 19',
  ])('and not %j', (line) => {
    expect(sayItems(line)).not.toContain('NO_ANSWER')
  })

  it.each([
    'SIP code 19',
    'sip: code 19',
    'SIP status code 19',
    'SIP response: code 19',
    'sip-status code 19',
    'SIP  (code 19)',
  ])('nor a status of SIP: %j', (line) => {
    expect(sayItems(line)).not.toContain('NO_ANSWER')
  })

  it.each(['gossip code 19', 'SIP call, code 19', 'SIP status was code 19', 'SIP responses code 19'])(
    'but %j is',
    (line) => {
      expect(sayItems(line)).toContain('NO_ANSWER')
    },
  )
})

describe('a field said to be empty', () => {
  it.each([
    'no cause',
    'no hangup cause',
    'no hang up cause',
    'no hang-up cause',
    'no hang_up cause',
    'without cause',
    'without a cause',
    'without an cause',
    'without a hangup cause',
    'empty cause',
    'an empty cause',
    'an empty hangup cause',
    'a blank cause',
    'blank cause',
    'missing hangup cause',
    'NO CAUSE',
    '<empty>',
    '(blank)',
    '[null]',
    '<none>',
    '&lt;empty&gt;',
    '&lt;BLANK&gt;',
    '--none--',
    '--None--',
    'n/a',
    '#N/A',
    'N/A.',
    'null',
    'nil',
    'NONE',
    'undefined',
    'blank',
  ])('%j', (line) => {
    expect(sayItems(line)).toBe('-')
    expect(sayItems(`Trying ${line}`)).toBe('Trying -')
  })

  it.each([
    'no cause code',
    'no causes',
    'know cause',
    'casino cause',
    'no hangups cause',
    'without the cause',
    'xn/a',
    'n/ab',
    '<emptied>',
    'nullify',
    'none-such',
  ])('and not %j', (line) => {
    expect(sayItems(line)).not.toMatch(/^-$/)
  })

  it.each([
    ['- / Trying', '- Trying'],
    ['-- | Trying', '- Trying'],
    ['–, Trying', '- Trying'],
    ['—;Trying', '- Trying'],
    ['  ---\tTrying', '- Trying'],
    ['----/ Trying', 'Trying'],
    ['- Trying', 'Trying'],
    ['x - / Trying', '“x” Trying'],
    ['Trying / -', 'Trying -'],
    ['Trying: -', 'Trying -'],
    ['Trying|--', 'Trying -'],
    ['Trying, –', 'Trying -'],
    ['Trying;—', 'Trying -'],
    ['Trying\t--- ', 'Trying -'],
    ['Trying = -', 'Trying -'],
    ['Trying -', 'Trying'],
    ['Trying / ----', 'Trying'],
    ['Trying / - x', 'Trying “x”'],
    ['            - / Trying', 'Trying'],
  ])('by a dash at an edge and behind a sign: %j', (line, items) => {
    expect(sayItems(line)).toBe(items)
  })
})

describe('a bare number', () => {
  it.each([
    ['Trying 18', 'Trying *18'],
    ['Trying / 18', 'Trying *18'],
    ['Trying, 18', 'Trying *18'],
    ['Trying 180', 'Trying *180'],
    ['18 Trying', '*18 Trying'],
    ['Trying 1800', 'Trying “1800”'],
    ['Trying 18x', 'Trying “18x”'],
    ['Trying (18)', 'Trying (18)'],
    ['1) Trying', '(1) Trying'],
    ['11) Trying', '(11) Trying'],
    ['1. Trying', '(1) Trying'],
    ['1.Trying', '“1.Trying”'],
    ['1 Trying', '(1) Trying'],
    [' 1   Trying', '(1) Trying'],
    ['1    Trying', '*1 Trying'],
    ['1: Trying', '*1 Trying'],
    ['1 / Trying', '*1 Trying'],
    ['1 2 Trying', '*1 *2 Trying'],
    ['11. Trying', '*11 Trying'],
    ['x 1. Trying', '“x” *1 Trying'],
    ['Trying #18', 'Trying “18”'],
    ['Trying: 18', 'Trying “18”'],
    ['Trying:18', 'Trying “18”'],
    ['Trying: "18"', 'Trying “18”'],
    ["Trying = '18'", 'Trying “18”'],
    ['Trying=18', 'Trying “18”'],
    ['Trying +18', 'Trying “18”'],
    ['Trying-18', 'Trying “18”'],
    ['Trying–18', 'Trying “18”'],
    ['Trying -18', 'Trying “18”'],
    ['Trying - 18', 'Trying *18'],
    ['Trying — 18', 'Trying *18'],
    ['Trying 18%', 'Trying “18”'],
    ['Trying 18 %', 'Trying “18”'],
    ['Trying 18 ‰', 'Trying “18”'],
    ['Trying 18 x %', 'Trying *18 “x”'],
    ['Trying # of 18', 'Trying “of” *18'],
  ])('%j: %s', (line, items) => {
    expect(sayItems(line)).toBe(items)
  })
})

describe('names', () => {
  it.each([
    ['Trying', 'Trying'],
    ['TRYING', 'Trying'],
    ['No Devices', 'No Devices'],
    ['no-devices', 'No Devices'],
    ['All_Busy', 'All Busy'],
    ['All  Busy', 'All Busy'],
    ['All - Busy', 'All Busy'],
    ['All +- Busy', '“All” “Busy”'],
    ['All    Busy', '“All” “Busy”'],
    ['All / Busy', '“All” “Busy”'],
    ['NO_ANSWER', 'NO_ANSWER'],
    ['No Answer', 'NO_ANSWER~'],
    ['NO ANSWER', 'NO_ANSWER'],
    ['NO-ANSWER', 'NO_ANSWER'],
    ['no_answer', 'NO_ANSWER'],
    ['noAnswer', 'NO_ANSWER'],
    ['NOANSWER', 'NO_ANSWER~'],
    ['no answer', 'NO_ANSWER~'],
    ['x no answer', '“x” NO_ANSWER~'],
    ['NO_ANSWER_USER', '“NO_ANSWER_USER”'],
    ['PRE_NO_ANSWER', '“PRE_NO_ANSWER”'],
    ['trying_no_answer', 'Trying NO_ANSWER'],
    ['no_answer_trying', 'NO_ANSWER Trying'],
    ['trying_foo', '“trying_foo”'],
    ["don't try", "“don't” “try”"],
    ['tryings', '“tryings”'],
    ['Unknown', 'Unknown'],
    ['cause unknown', '(cause) “unknown”'],
    ['cause is unknown', '(cause) “is” “unknown”'],
    ['cause was: UNKNOWN', '(cause) “was” “UNKNOWN”'],
    ['because unknown', '“because” Unknown'],
    ['cause / unknown', '(cause) Unknown'],
    ['cause is not unknown', '(cause) “is” “not” Unknown'],
    ['cause: All Busy', '(cause) All Busy'],
    ['and under with in for on when as type cause missed call hangup hang up', ''],
  ])('%j: %s', (line, items) => {
    expect(sayItems(line)).toBe(items || line.replace(/\w+/g, '($&)'))
  })

  it('stand where they stand in the line, in order', () => {
    expect(itemsOf('Trying (empty), cause 19').map(({ start, end, text }) => [start, end, text])).toEqual([
      [0, 6, 'Trying'],
      [7, 14, '(empty)'],
      [16, 24, 'cause 19'],
    ])
    expect(itemsOf('Trying / -- ').map(({ start, end, text }) => [start, end, text])).toEqual([
      [0, 6, 'Trying'],
      [9, 11, '--'],
    ])
    expect(itemsOf('- / no_answer x').map(({ start, end, text }) => [start, end, text])).toEqual([
      [0, 1, '-'],
      [4, 13, 'no_answer'],
      [14, 15, 'x'],
    ])
  })

  it('that underscores join are corrected where the reader can', () => {
    const corrects = (text: string) =>
      text === 'NO_ANSWR' ? ({ kind: 'known', cause: 'NO_ANSWER' } as const) : undefined
    expect(itemsOf('Trying NO_ANSWR', corrects).map(sayItem)).toEqual(['Trying', 'NO_ANSWER'])
    expect(itemsOf('Trying NO_ANSWA', corrects).map(sayItem)).toEqual(['Trying', '“NO_ANSWA”'])
  })
})
