import { describe, expect, it } from 'vitest'
import { beforeFields, saysMore } from '../../../src/domain/phone-events/beside.ts'
import { holdsNoOwn, isNewer, isNoCall } from '../../../src/domain/phone-events/holders.ts'
import { isColumnType, isFooter, isSubtotal, isTotal } from '../../../src/domain/phone-events/table-words.ts'
import {
  areOthers,
  denialIn,
  deniesBySign,
  fieldNamed,
  isCutOff,
  isEmptyText,
  isGlue,
  isLeadIn,
  isOtherLabel,
  isRecordLabel,
  isSpelledEmpty,
  isUnknown,
  mayNameValue,
  namesOthersField,
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
    expect(fieldNamed(name)).toEqual({ field: 'count', owner: 'own', plain: false })
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

describe('heads of a table', () => {
  it.each([
    'B-Leg Hangup Cause',
    'Missed Call Type  Other Hangup Cause',
    'parent missed_call_type | agent',
    'Missed Call Type Previous',
    'hang-up cause sip',
  ])('%j have another’s word beside a field’s name', (heads) => {
    expect(namesOthersField(heads)).toBe(true)
  })

  it.each([
    'Missed Call Type  Hangup Cause',
    'Parent: Missed Call Type',
    'SIP | Hangup Cause',
    'Previous Agent  Hangup Cause',
    '',
  ])('%j have none', (heads) => {
    expect(namesOthersField(heads)).toBe(false)
  })
})

describe('a label', () => {
  it.each(['New Hangup Cause', 'Corrected Missed Call Type', 'hangup_cause_final', 'should be'])(
    '%s says what its field should hold, or holds by now',
    (label) => {
      expect(isNewer(label)).toBe(true)
    },
  )

  it.each(['Hangup Cause', 'Renewal', ''])('%j says no such thing', (label) => {
    expect(isNewer(label)).toBe(false)
  })

  it.each(['Edit', 'the', 'SHOWS', 'of'])('may begin with %s and be the record’s own', (word) => {
    expect(isLeadIn(word)).toBe(true)
  })

  it.each(['Ana', 'Parent', ''])('is led by no word %j', (word) => {
    expect(isLeadIn(word)).toBe(false)
  })

  it.each(['NORMAL_CLEARING - Name', 'Ringing', 'Sales'])('%s may hold a value’s name', (label) => {
    expect(mayNameValue(label)).toBe(true)
  })

  it.each(['Ringing Duration', 'Unknown Number', 'one two three Ringing State'])(
    '%s is a field and holds none',
    (label) => {
      expect(mayNameValue(label)).toBe(false)
    },
  )

  it.each([
    'RingingEdit Missed Call Type',
    'ÉEdit Type',
    'x',
    'NO_ANSWER',
    'NO_',
    'A2_',
    'Agent 7',
    'Ana: Agent',
    'a; Status',
    'Ana = Owner',
    'Sales, Team',
    'Ana / Team',
    'one two three four five Status',
    `${'W'.repeat(44)} Team`,
  ])('is not %j', (line) => {
    expect(isRecordLabel(line)).toBe(false)
  })

  it.each([
    'Agent?',
    'Agent**',
    ' Caller ID ',
    'one two three four Status'.replace('one', 'One'),
    'Hangup Cause (Q.850):',
  ])('is %j', (line) => {
    expect(isRecordLabel(line)).toBe(true)
  })

  it.each(['one two three four five Notes', 'Call Type', 'Hangup Cause', 'Type'])(
    '%s is not known to be another field’s',
    (label) => {
      expect(isOtherLabel(label)).toBe(false)
    },
  )
})

describe('what holds fields', () => {
  it.each(['expected:', 'exclude', 'old_values', 'Filters', 'Not'])(
    '%s says that they are no call',
    (key) => {
      expect(isNoCall(key)).toBe(true)
      expect(holdsNoOwn(key)).toBe(true)
    },
  )

  it.each(['parent', 'b_leg', 'previousCall'])('%s says that they are another’s', (key) => {
    expect(holdsNoOwn(key)).toBe(true)
  })

  it.each(['record', 'phone_event', 'data', ''])('%j says nothing', (key) => {
    expect(holdsNoOwn(key)).toBe(false)
    expect(isNoCall(key)).toBe(false)
  })
})

describe('a sign', () => {
  it.each([
    ...['≠ Ringing', '¬Ringing', '❌ Ringing', '☐ Ringing', '[ ] Ringing', '[] Ringing', '( ) Ringing'],
    ...['!Ringing', '~Ringing', '!_x', '!(a)', '!"a"', "!'a'", 'a <> b', 'a /= b', 'a != b', 'a == b'],
    ...['~~Ringing~~', '<!-- Ringing', '/* Ringing', '-hangup_cause:NO_ANSWER', '(-hangup_cause = 1)'],
    '#hangup_cause: NO_ANSWER',
  ])('denies: %s', (text) => {
    expect(deniesBySign(text)).toBe(true)
    expect(denialIn(text)).toBeLessThan(text.length)
  })

  it.each([
    ...['Ringing', '[x] Ringing', '(a) Ringing', 'Ringing!', '~ 5', '! 5', 'a = b', 'a > b', 'a < b'],
    ...[
      'Ringing - hangup_cause: x',
      'a-hangup_cause: x',
      '-hangup: x',
      '# Ringing',
      'call-type',
      'x#hangup_cause: y',
    ],
    '-hangup_cause',
  ])('denies nothing: %s', (text) => {
    expect(deniesBySign(text)).toBe(false)
    expect(denialIn(text)).toBe(text.length)
  })

  it('is found where it stands first', () => {
    expect(denialIn('Ringing != Trying <> Unknown')).toBe(8)
  })
})

describe('a value', () => {
  it.each(['Unknown', ' unknown ', 'UNKNOWN'])('%j is the name of a type, and of much else', (text) => {
    expect(isUnknown(text)).toBe(true)
  })

  it.each(['Unknowns', 'un known', 'is unknown'])('%j is not', (text) => {
    expect(isUnknown(text)).toBe(false)
  })

  it.each([
    ...['*empty*', '**empty**', '_none_', "'-", "'--", '"null"', '{null}', '[none]', '<null>', "'(blank)'"],
    ...['EN BLANCO', 'no value', 'empty string', 'N/A)', '(n/a)', '_(blank)_'],
  ])('%j is empty', (text) => {
    expect(isEmptyText(text)).toBe(true)
  })

  it.each([
    ...['empty value', "'Ringing", '-----', '- -', '"-"x', 'n/a n/a', 'null null'],
    ...['a very long word: (blank)', 'nullable', '\\NO', 'x&lt;', '""a', '~~'],
  ])('%j is not', (text) => {
    expect(isEmptyText(text)).toBe(false)
  })

  it.each([
    ...['#REF!', '#VALUE!', '#NULL!', '#NUM!', '#SPILL!', '#CALC!', 'x', 'é', 'NO_', 'NO-', 'NO ...', 'NO…'],
    ...[
      '"NO_',
      "'NO_ANS_",
      '-1',
      '-17',
      '_',
      '/',
      '\\',
      '??',
      '##',
      '··',
      '—————',
      '----',
      '[ ] x',
      '[] x',
      '( ) x',
    ],
    ...['☐', '◯ Ringing', '(see above)', '[hidden]', '<cause>', '<no cause>', '{{cause}}', `\${cause}`],
    ...['Choose an option', 'hidden', 'Masked', 'redacted', 'withheld', 'pending', 'TBC', 'tbd', 'TBA'],
  ])('%j is not known', (text) => {
    expect(isCutOff(text)).toBe(true)
  })

  it.each([
    ...[
      '#NAME',
      '#1',
      'NO',
      'ab',
      '17',
      '-',
      '--',
      '---',
      '-x',
      '1-',
      'x1y',
      'NO ANS...',
      '(17)',
      '[17]',
      '(a) b',
    ],
    ...[
      '<a1>',
      '{cause}',
      '$cause',
      'hidden cause',
      'tbe',
      'pending?',
      '[x] Ringing',
      '"NO',
      '. x',
      '(a(b))',
    ],
  ])('%j may be one', (text) => {
    expect(isCutOff(text)).toBe(false)
  })
})

describe('the words behind a value', () => {
  it.each([
    ['NO_ANSWER Start Time 09:31', 'NO_ANSWER '],
    ['Agent Ana', ''],
    ['and then Agent Name: Ana', 'and then '],
    ['x Parent Number 7', 'x Parent Number 7'],
    ['Ana said so', 'Ana said so'],
    ['', ''],
  ])('of %j up to the next label are %j', (text, before) => {
    expect(beforeFields(text)).toBe(before)
  })

  it.each([
    '',
    ' (19)',
    ' [NO_ANSWER]',
    ' (NA)',
    ' (blank)',
    ' 27 s',
    ' 3 calls',
    ' 2x',
    ' 09:31',
    ' please',
    ' what?',
  ])('%j say nothing more', (rest) => {
    expect(saysMore(rest)).toBe(false)
  })

  it.each([
    ...[
      ' not',
      ' (not really)',
      ' yesterday',
      ' (B-leg)',
      ' a sip reply',
      ' != ',
      ' ?x',
      ' a??',
      ' hm!?',
      ' 27 sheep',
    ],
    ...[' [wrong]', ' ~~', ' x 3 dogs'],
  ])('%j say more', (rest) => {
    expect(saysMore(rest)).toBe(true)
  })
})

describe('at the edges', () => {
  it('a name that was cut off is one only at its very end', () => {
    expect(fieldNamed('Missed C…')).toBeDefined()
    expect(fieldNamed('Missed… C')).toBeUndefined()
  })

  it('an article before a field’s name leaves it the record’s own in words, and no part of an identifier', () => {
    expect(fieldNamed('the Hangup Cause')).toEqual(own('cause'))
    expect(fieldNamed('the_Hangup_Cause')).not.toEqual(own('cause'))
  })

  it('figures and short words are no misspelt names', () => {
    expect(fieldNamed('Hangup Caus3')).toBeUndefined()
    expect(fieldNamed('angu aus')).toBeUndefined()
  })

  it('the same word before two names of a field is another’s', () => {
    expect(namesOthersField('Ann Hangup Cause  Ann Missed Call Type')).toBe(true)
    expect(namesOthersField('Ann Hangup Cause  Ben Missed Call Type')).toBe(false)
  })

  it('an empty value is short', () => {
    expect(isEmptyText(`(${'blank'.padStart(22)})`)).toBe(true)
    expect(isEmptyText(`(${'blank'.padStart(23)})`)).toBe(false)
  })

  it('a label ends with a sign or without', () => {
    expect(['Agent', 'Agent:', 'Agent?', 'Agent*'].every(isRecordLabel)).toBe(true)
    expect(isOtherLabel('')).toBe(false)
  })
})
