import { describe, expect, it } from 'vitest'
import { readPaste } from '../../../src/domain/phone-events/read-paste.ts'
import { say } from './said.ts'

const record = 'Missed Call Type: Ringing\nHangup Cause: NO_ANSWER'
const table = 'Missed Call Type\tHangup Cause\nRinging\tNO_ANSWER'

describe('words beside a record', () => {
  it.each([
    ...[
      'Hi team,',
      'Dear Ana,',
      'Good morning',
      'PE-004217',
      'Ticket 4411',
      'Ana Prior 10:42',
      '[09:14] Stone, Ben',
    ],
    ...[
      'Details',
      'Related',
      'Save',
      'Phone Event PE-1',
      'Agent Ana Prior',
      '2026-11-02T09:14:00Z INFO',
      '(2 rows)',
    ],
  ])('%j says nothing of it', (line) => {
    expect(say(readPaste(`${line}\n${record}`))).toBe('defined Ringing / NO_ANSWER')
    expect(say(readPaste(`${record}\n${line}`))).toBe('defined Ringing / NO_ANSWER')
  })

  it.each(['Thanks,\nAna', 'Best\nAna Prior\nSupport | 020 7946 0000', '--\nAna Prior\nACME Ltd'])(
    '%j is a signature',
    (lines) => {
      expect(say(readPaste(`${record}\n\n${lines}`))).toBe('defined Ringing / NO_ANSWER')
    },
  )

  it.each([
    ...[
      'Example',
      '### Example',
      '**Expected:**',
      'Beispiel:',
      '例：',
      'Should be',
      'Leg B',
      '[target]',
      '--- Old ---',
    ],
    ...[
      'sorry, wrong record',
      'That was the other call.',
      ':x:',
      '👎',
      'It was decided yesterday that',
      'Thanks, but ignore this',
    ],
    'Here is what a record could look like:',
  ])('%j leaves it mentioned', (line) => {
    expect(say(readPaste(`${line}\n${record}`))).toBe('mentioned Ringing / NO_ANSWER')
    expect(say(readPaste(`${line}\n\n${record}`))).toBe('mentioned Ringing / NO_ANSWER')
  })

  it('are the fields of its page, though nobody knows them', () => {
    const fields = ['Region', 'EMEA', 'Account Tier', 'Gold', 'Language', 'French'].join('\n')
    const page = 'Missed Call Type\nRinging\nHangup Cause\nNO_ANSWER'
    expect(say(readPaste(`${fields}\n${page}`))).toBe('defined Ringing / NO_ANSWER')
    expect(say(readPaste(`${page}\n${fields}`))).toBe('defined Ringing / NO_ANSWER')
    expect(say(readPaste(`Example\n${fields}\n${page}`))).toBe('mentioned Ringing / NO_ANSWER')
    expect(say(readPaste(`${fields}\n${page}\nSorry, that was the wrong one.`))).toBe(
      'mentioned Ringing / NO_ANSWER',
    )
  })

  it('are quoted', () => {
    const outcome = readPaste(`${record}\nsorry, wrong record`)
    expect(outcome.kind === 'mentioned' && outcome.quote).toBe('sorry, wrong record')
  })

  it('touch no more than three', () => {
    const four = ['PE-1', 'PE-2', 'PE-3', 'PE-4'].map((name) => `Name: ${name}\n${record}`).join('\n\n')
    expect(say(readPaste(`Calls that we looked into\n\n${four}`)).split('\n')).toEqual(
      Array(4).fill('defined Ringing / NO_ANSWER'),
    )
  })

  it('touch a table only right above and below it', () => {
    expect(say(readPaste(`Missed calls this week\n${table}`))).toBe('defined Ringing / NO_ANSWER')
    expect(say(readPaste(`### Example\n${table}`))).toBe('mentioned Ringing / NO_ANSWER')
    expect(say(readPaste(`${table}\ndisregard that`))).toContain('mentioned Ringing / NO_ANSWER')
    expect(say(readPaste(`${table}\n\nExample Ltd`))).toBe('defined Ringing / NO_ANSWER')
  })

  it.each([
    '{"predicted":{"missed_call_type":"Ringing","hangup_cause":"NO_ANSWER"}}',
    'callee:\n  missed_call_type: Ringing\n  hangup_cause: NO_ANSWER',
    'draft(missed_call_type=Ringing, hangup_cause=NO_ANSWER)',
    'Call 1\tCall 2\nRinging\tNO_ANSWER',
  ])('are also what holds it: %j', (text) => {
    expect(say(readPaste(text))).toBe('mentioned Ringing / NO_ANSWER')
  })

  it('are quoted no longer than somebody reads', () => {
    const outcome = readPaste(`${table}\nnot real ${'-'.repeat(5000)}`)
    expect(outcome.kind === 'mentioned' && outcome.quote.length).toBe(301)
  })
})
