import { describe, expect, it } from 'vitest'
import { readPaste } from '../../../src/domain/phone-events/read-paste.ts'
import { say } from './said.ts'

const both = 'defined Ringing / NO_ANSWER\ndefined Trying / USER_BUSY'

describe('a sentence', () => {
  it.each([
    ['we saw Ringing, NO_ANSWER on the sales line', 'defined Ringing / NO_ANSWER'],
    ['we saw Ringing with NO_ANSWER on the sales line', 'defined Ringing / NO_ANSWER'],
    ['we saw NO_ANSWER under Ringing on the sales line', 'defined Ringing / NO_ANSWER'],
    ['we saw ringing/NO_ANSWER on the sales line', 'defined Ringing / NO_ANSWER'],
    ['we saw ringing | no answer on the sales line', 'defined Ringing / NO_ANSWER'],
    ['we saw ringing + no answer on the sales line', 'defined Ringing / NO_ANSWER'],
    ['we saw ringing, no answer on the sales line', 'not-understood'],
    ['Ana: Ringing, No Answer', 'defined Ringing / NO_ANSWER'],
    ['we say: Trying, User Busy. What now?', 'defined Trying / USER_BUSY'],
    ['this one - User-Busy, Trying', 'defined Trying / USER_BUSY'],
    ['[Ana] Ringing, No Answer; Bo: Trying, User Busy', both],
    ['Ana: Ringing, No answer', 'not-understood'],
    ['Ana: ringing, No Answer', 'not-understood'],
    ['Ana: Unknown, No Answer', 'not-understood'],
    ['Ana: Trying, No Answer Yet', 'not-understood'],
    ['Keep Trying, No Answer', 'not-understood'],
    ['Not this one: not Trying, No Answer', 'not-understood'],
    ['Ana: Ringing, Decline', 'not-understood'],
    ['we saw ringing NO_ANSWER on the sales line', 'needs-type NO_ANSWER'],
    ['we saw "Ringing" "NO_ANSWER" on the sales line', 'defined Ringing / NO_ANSWER'],
    ['it says type ringing here and NO_ANSWER there', 'defined Ringing / NO_ANSWER'],
    ['it says type ringing or type trying here and NO_ANSWER there', 'needs-type NO_ANSWER'],
    ['Ringing, Trying / NO_ANSWER are the ones we see', 'needs-type NO_ANSWER'],
    ['Ringing or Trying NO_ANSWER is what we see', 'needs-type NO_ANSWER'],
    ['we see Ringing / NO_ANSWER today and Trying / USER_BUSY again', both],
    ['we see Ringing / NO_ANSWER and again Ringing / NO_ANSWER', 'defined Ringing / NO_ANSWER'],
    ['we see Ringing / NO_ANSWER, and what is NO_ANSWER?', 'defined Ringing / NO_ANSWER'],
    [
      'we see Ringing / NO_ANSWER, and what is USER_BUSY?',
      'defined Ringing / NO_ANSWER\nneeds-type USER_BUSY',
    ],
    ['the agent saw Ringing / FOO_BAR on the screen', 'undefined-pair Ringing / FOO_BAR'],
    ['the agent saw FOO_BAR on the screen', 'not-understood'],
    [
      'the agent saw FOO_BAR Ringing BAZ_BAR today',
      'undefined-pair Ringing / FOO_BAR\nundefined-pair ? / BAZ_BAR',
    ],
    ['Unknown and also Ringing NO_ANSWER here', 'defined Ringing / NO_ANSWER'],
    ['the agent saw NO_ANSWER. Ringing started', 'needs-type NO_ANSWER'],
    ['the agent saw NO_ANSWER×Ringing on the line', 'needs-type NO_ANSWER'],
    ['the agent saw Ringing on the screen', 'not-understood'],
    ['the agent saw NoAnswer on the screen', 'needs-type NO_ANSWER'],
    ['the agent saw NO ANSWER on the screen', 'needs-type NO_ANSWER'],
    ['the agent saw cause 19 on the screen', 'needs-type NO_ANSWER'],
    ['the agent saw Q.850 cause 19 on the screen', 'needs-type NO_ANSWER'],
    ['the agent saw cause 19.5 on the screen', 'not-understood'],
    ['the agent saw cause 1900 on the screen', 'not-understood'],
    ['the agent saw SIP code 486 on the screen', 'not-understood'],
    ['Reason: Q.850;cause=19;text="x"', 'needs-type NO_ANSWER'],
  ])('%j names %s', (paste, reading) => {
    expect(say(readPaste(paste))).toBe(reading)
  })

  it.each([
    'this was no Ringing NO_ANSWER at all',
    'there was never a Ringing NO_ANSWER here',
    "it isn't Ringing NO_ANSWER that I see",
    'everything except Ringing NO_ANSWER is fine here',
    'we saw something other than Ringing NO_ANSWER today',
    'I would call it X instead of Ringing NO_ANSWER here',
    'I would call it X rather than the Ringing NO_ANSWER here',
    'neither Ringing NO_ANSWER nor anything else was there',
    'they said not just the Ringing NO_ANSWER but more',
    'Ringing NO_ANSWER is incorrect, says the agent',
    'Ringing NO_ANSWER looks wrong to me today',
    'Ringing NO_ANSWER does not happen here',
    'Ringing NO_ANSWER, never seen on this line',
    'Ringing "NO_ANSWER" was not the value shown',
    'Ringing, not NO_ANSWER, is what we see',
  ])('%j denies what it names', (paste) => {
    expect(say(readPaste(paste))).toBe('not-understood')
  })

  it.each([
    'Ringing NO_ANSWER is what we see, and nothing is wrong',
    'I do not know what Ringing / NO_ANSWER means',
    'It was not my phone. Ringing / NO_ANSWER is on the record',
    'nobody knows: Ringing / NO_ANSWER on the record again',
    'noticed Ringing NO_ANSWER on the record',
  ])('%j denies something else', (paste) => {
    expect(say(readPaste(paste))).toBe('defined Ringing / NO_ANSWER')
  })
})

it.each([
  ['Ringng / USER_BSY', 'Ringng', 'USER_BSY'],
  ['NO_ANSWR: "Tryng"', 'Tryng', 'NO_ANSWR'],
])('%j shows the letters it corrected, without the sign between them', (paste, type, cause) => {
  const outcome = readPaste(paste)
  expect(outcome).toMatchObject({ kind: 'defined' })
  expect(outcome).toMatchObject({ readType: { kind: 'known', correctedFrom: type } })
  expect(outcome).toMatchObject({ readCause: { kind: 'known', correctedFrom: cause } })
})

describe('a line that is a pair', () => {
  it.each([
    ['Ringing 3x NO_ANSWER', 'defined Ringing / NO_ANSWER'],
    ['x3 Ringing NO_ANSWER', 'defined Ringing / NO_ANSWER'],
    ['1. Ringing NO_ANSWER', 'defined Ringing / NO_ANSWER'],
    ['1) Ringing NO_ANSWER', 'defined Ringing / NO_ANSWER'],
    ['Ringing NO_ANSWER 12', 'defined Ringing / NO_ANSWER'],
    ['Ringing 1 <empty>', 'defined Ringing / <empty>'],
    ['<empty> 1 Ringing', 'defined Ringing / <empty>'],
    ['<empty>, NO_ANSWER', 'needs-type NO_ANSWER'],
    ['Unknown / Unknown', 'undefined-pair Unknown / Unknown'],
    ['Unknown\tunknown', 'undefined-pair Unknown / unknown'],
    ['Ringing / Unknown', 'undefined-pair Ringing / Unknown'],
    ['UNKNOWN - Ringing', 'undefined-pair Ringing / UNKNOWN'],
    ['Ringing, Trying', 'needs-cause Ringing\nneeds-cause Trying'],
    ['Unknown, Ringing, Trying', 'defined Unknown / <empty>\nneeds-cause Ringing\nneeds-cause Trying'],
    ['Unknown', 'defined Unknown / <empty>'],
    ['Trying [18]', 'needs-cause Trying'],
    ['[18] Trying', 'needs-cause Trying'],
    ['Ringing 18xx', 'not-understood'],
    ['Ringing: 18', 'needs-cause Ringing'],
    ['Ringing = 3 calls', 'needs-cause Ringing'],
    ['12 / Ringing', 'needs-cause Ringing'],
    ['3xx Ringing', 'not-understood'],
    ['missed > call Ringing', 'needs-cause Ringing'],
    ['Ringing > Ringing', 'not-understood'],
    ['Ringing NO_ANSWER (12)', 'defined Ringing / NO_ANSWER'],
    ['Ringing crash', 'undefined-pair Ringing / CRASH'],
    ['- / Ringing', 'defined Ringing / <empty>'],
    ['Ringing | –', 'defined Ringing / <empty>'],
    ['Ringing (empty)', 'defined Ringing / <empty>'],
    ['Ringing #N/A', 'defined Ringing / <empty>'],
    ['Ringing without a hangup cause', 'defined Ringing / <empty>'],
    ['Ringing with an empty hangup cause', 'defined Ringing / <empty>'],
    ['trying in', 'not-understood'],
    ['and ringing', 'not-understood'],
    ['type ringing', 'needs-cause Ringing'],
    ['NO_ANSWER -', 'needs-type NO_ANSWER'],
    ['NO_ANSWER, USER_BUSY', 'needs-type NO_ANSWER\nneeds-type USER_BUSY'],
    ['Ringing, Trying', 'needs-cause Ringing\nneeds-cause Trying'],
    ['NO_ANSWER USER_BUSY Ringing', 'defined Ringing / NO_ANSWER\ndefined Ringing / USER_BUSY'],
    ['Tryng NO_ANSWR', 'defined Trying / NO_ANSWER'],
    ['NO_ANSWER / Ringng', 'defined Ringing / NO_ANSWER'],
    ['NO_ANSWER Ringing', 'defined Ringing / NO_ANSWER'],
    ['NOANSWERTRYING', 'defined Trying / NO_ANSWER'],
    ['Ringingempty', 'defined Ringing / <empty>'],
    ['Ringing HELLO', 'undefined-pair Ringing / HELLO'],
    ['Ringing BYE', 'not-understood'],
    ['Ringing: one two three', 'undefined-pair Ringing / one two three'],
    ['Ringing: one two three four', 'not-understood'],
    ['Queue hold / NO_ANSWER', 'undefined-pair Queue hold / NO_ANSWER'],
    ['Sales queue hold / NO_ANSWER', 'needs-type NO_ANSWER'],
    ['Trying 1000', 'not-understood'],
    ['Trying 999', 'undefined-pair Trying / 999'],
    ['18 Trying', 'needs-cause Trying'],
    ['Trying : 18 %', 'needs-cause Trying'],
  ])('%j is read as %s', (paste, reading) => {
    expect(say(readPaste(paste))).toBe(reading)
  })
})
