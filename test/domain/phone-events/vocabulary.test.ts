import { describe, expect, it } from 'vitest'
import { isColumnType, isFooter, isSubtotal, isTotal } from '../../../src/domain/phone-events/table-words.ts'
import {
  areOthers,
  fieldNamed,
  isCutOff,
  isEmptyText,
  isGlue,
  isOtherLabel,
  isRecordLabel,
  isSpelledEmpty,
} from '../../../src/domain/phone-events/vocabulary.ts'

const own = (field: string, plain = false) => ({ field, owner: 'own', plain })

describe('a name of a field', () => {
  it.each([
    'Missed Call Type',
    'missed_call_type',
    'missedCallType',
    'MISSED-CALL-TYPE',
    'Missed_Call_Type__c',
    'nbavs__Missed_Call_Type__c',
    'Phone Event: Missed Call Type',
    'Phone_Event__r.Missed_Call_Type__c',
    'Missed Call Type ↑',
    'Missed Call Type (read)',
    'Type of missed call',
    'Art des verpassten Anrufs',
    "Type d'appel manqué",
    'Tipo de llamada perdida',
    'Tipo di chiamata persa',
    'Type gemiste oproep',
    'Missed Ca11 Type',
  ])('%s is the Missed Call Type', (name) => {
    expect(fieldNamed(name)).toEqual(own('type'))
  })

  it.each([
    'Hangup Cause',
    'hang-up cause',
    'Hang Up Cause',
    'hangupCause',
    'nbavs__Hangup_Cause__c',
    'Hangup_Cause__r',
    'variable_hangup_cause',
    'FreeSWITCH Hangup Cause',
    '"Hangup Cause":',
    'Phone Event: Hangup Cause ↑',
    'Auflegegrund',
    'Causa di riaggancio',
    'Causa de cuelgue',
  ])('%s is the Hangup Cause', (name) => {
    expect(fieldNamed(name)).toEqual(own('cause'))
  })

  it.each([
    ['Type', 'type'],
    ['Call Type', 'type'],
    ['Missed Type', 'type'],
    ['Cause', 'cause'],
    ['Cause Code', 'cause'],
    ['Hangup Reason', 'cause'],
    ['Hangup Cause (Q.850)', 'cause'],
    ['Q.850', 'cause'],
    ['Ursache', 'cause'],
  ])('%s is a common word: it names the %s where the values agree', (name, field) => {
    expect(fieldNamed(name)).toEqual(own(field, true))
  })

  it.each([
    'Record Count',
    'Count',
    'Anzahl Datensätze',
    'Recuento de registros',
    'Count of Phone Event: ID',
  ])('%s is the count', (name) => {
    expect(fieldNamed(name)).toMatchObject({ field: 'count' })
  })

  it.each([
    'Parent Hangup Cause',
    'Parent__r.Hangup_Cause__c',
    'b_leg_hangup_cause',
    'aLegHangupCause',
    'SIP Hangup Cause',
    'Carrier: Hangup Cause',
    'Previous Hangup Cause',
    'Original Missed Call Type',
    'Expected Missed Call Type',
    'bridge_hangup_cause',
    'Somebody’s Hangup Cause',
  ])('%s is another’s', (name) => {
    expect(fieldNamed(name)).toMatchObject({ owner: 'other' })
  })

  it.each([
    '',
    'Status',
    'callstate',
    'Disposition',
    'Missed Calls',
    'Hangup',
    'Agent Type',
    'Hangup Cause Missed Call Type',
    'variable_missed_call_type',
    `${'very '.repeat(40)}Hangup Cause`,
    'one two three four five six seven eight nine ten eleven twelve thirteen Hangup Cause',
  ])('%j is none of the call’s own', (name) => {
    expect(fieldNamed(name)?.owner).not.toBe('own')
  })

  it.each(['Parent', 'the previous', 'A-leg', 'sip', 'Expected', 'last'])(
    '%s makes a field another’s',
    (words) => {
      expect(areOthers(words)).toBe(true)
    },
  )

  it.each(['', 'Phone Event', 'nbavs', 'Agent2'])('%j does not', (words) => {
    expect(areOthers(words)).toBe(false)
  })
})

describe('a label of a record', () => {
  it.each([
    'Agent',
    'Start Time',
    'Owner',
    'Call Direction:',
    'Phone Event Name',
    'Hangup Cause',
    'Duration (s)',
  ])('%s is one', (line) => {
    expect(isRecordLabel(line)).toBe(true)
  })

  it.each([
    'Ringing',
    'NO_ANSWER',
    'NORMAL_CAUSE',
    'Ana',
    '18/11/2026',
    'Edit Missed Call Type',
    'lower name',
  ])('%s is none', (line) => {
    expect(isRecordLabel(line)).toBe(false)
  })

  it.each(['Notes', 'Comment', 'Agent', 'SIP status', 'Parent'])('%s is another field', (label) => {
    expect(isOtherLabel(label)).toBe(true)
  })

  it.each(['', 'Ringing', 'Sales'])('%j is not known to be one', (label) => {
    expect(isOtherLabel(label)).toBe(false)
  })
})

describe('an empty value', () => {
  it.each([
    ...['', ' ', '-', '–', '—', '--', '---', '""', "''", '∅', '~', '\\N', '&nbsp;'],
    ...['<empty>', '(empty)', '[empty]', '(blank)', '"blank"', '&lt;empty&gt;', '--None--', 'None', 'NONE'],
    ...['null', 'NULL', 'nil', 'NA', '<NA>', 'N/A', 'n/a', 'NaN', 'undef', 'undefined', 'not set'],
    ...[
      '(leer)',
      'leer',
      '(vide)',
      '(en blanco)',
      '(vacío)',
      '(vuoto)',
      '(leeg)',
      '(tom)',
      'порожньо',
      '(пусто)',
    ],
  ])('%j is one', (text) => {
    expect(isEmptyText(text)).toBe(true)
  })

  it.each([
    ...['...', '…', '***', '.', '/', '_', '?', '#N/A', '#REF!', '#VALUE!'],
    ...['0', 'x', 'n/b', 'nulls', 'nothing at all was written here', 'Ringing', 'NO_ANSWER', '----'],
  ])('%j is none', (text) => {
    expect(isEmptyText(text)).toBe(false)
  })

  it.each(['null', '<empty>', '(blank)', 'None'])('%s is spelled in words', (text) => {
    expect(isSpelledEmpty(text)).toBe(true)
  })

  it.each(['', '-', '""', 'Ringing'])('%j is not', (text) => {
    expect(isSpelledEmpty(text)).toBe(false)
  })
})

describe('a value that is not known', () => {
  it.each([
    '...',
    '…',
    '***',
    '.',
    '/',
    '_',
    '??',
    '#N/A',
    '#REF!',
    '#NAME?',
    ' #DIV/0! ',
    'NORMAL...',
    'Ring…',
  ])('%j was cut off, masked or failed', (text) => {
    expect(isCutOff(text)).toBe(true)
  })

  it.each(['', '-', 'null', 'NO_ANSWER', '#1', 'two words...'])('%j was not', (text) => {
    expect(isCutOff(text)).toBe(false)
  })
})

describe('a total', () => {
  it.each([
    'Total',
    'Grand Total',
    'Gesamt',
    'Summe',
    'Total general',
    'Sous-total',
    'Ringing Total',
    'Sum: 12',
    'count: 4',
  ])('%s is one', (text) => {
    expect(isTotal(text)).toBe(true)
  })

  it.each(['', 'Ringing', 'Totally Ringing', 'Anna Totaler', 'no total here'])('%j is none', (text) => {
    expect(isTotal(text)).toBe(false)
  })

  it('of a part tells that a table stands in groups', () => {
    expect(['Subtotal', 'Zwischensumme', 'Sous-total', 'Ringing Total'].map(isSubtotal)).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect(['Total', 'Grand total of all'].map(isSubtotal)).toEqual([false, false])
  })
})

describe('a line below the rows', () => {
  it.each([
    '(3 rows)',
    '3 rows in set',
    '[2 rows x 3 columns]',
    'Generated by Ana',
    'Copyright 2026',
    'As of 18/11/2026',
    'Query OK',
  ])('%s is a footer', (line) => {
    expect(isFooter(line)).toBe(true)
  })

  it.each(['Ringing', 'the 3 rows', 'Confidential'])('%s is none', (line) => {
    expect(isFooter(line)).toBe(false)
  })

  it.each(['varchar', '<chr>', 'VARCHAR(20)', 'int64', 'object', '···', 'timestamp'])(
    '%s is a type of a column',
    (cell) => {
      expect(isColumnType(cell)).toBe(true)
    },
  )

  it.each(['Ringing', 'Object Name', ''])('%j is none', (cell) => {
    expect(isColumnType(cell)).toBe(false)
  })
})

it('words of a plain question say nothing more', () => {
  expect('what does this type mean please'.split(' ').every(isGlue)).toBe(true)
  expect(['not', 'was', 'never', 'yesterday', 'Ana'].some(isGlue)).toBe(false)
})
