import { describe, expect, it } from 'vitest'
import { mentionsIn } from '../../../src/domain/phone-events/mentions.ts'
import { nameOf } from '../../../src/domain/phone-events/names.ts'
import { callTypes } from '../../../src/domain/reference/reference.ts'
import { telephony } from '../../../src/domain/reference/telephony.ts'

/** Each mention by its name; one that may be ordinary words in brackets. */
function named(text: string): readonly string[] {
  return mentionsIn(text).map((mention) => {
    const name = nameOf(mention.side === 'type' ? mention.type : mention.cause)
    return mention.isStrong ? name : `(${name})`
  })
}

describe('the lexer', () => {
  it('finds every type and every cause, and where it stands', () => {
    const names = [...callTypes, ...telephony].map(({ name }) => name).filter((name) => name !== 'NONE')
    for (const name of names) {
      const text = `well, ${name}. yes`
      const [only, ...more] = mentionsIn(text)
      expect([only && text.slice(only.start, only.end), more]).toEqual([name, []])
    }
  })

  it.each([
    ['Ringing', ['Ringing']],
    ['the phone was ringing', ['(Ringing)']],
    ['NO_ANSWER', ['NO_ANSWER']],
    ['there was no answer', ['(NO_ANSWER)']],
    ['NoAnswer', ['NO_ANSWER']],
    ['No Answer', ['(NO_ANSWER)']],
    ['NO ANSWER', ['NO_ANSWER']],
    ['Unknown', ['(Unknown)']],
    ['All busy', ['(All Busy)']],
    ['All Busy', ['All Busy']],
    ['trying_no_answer', ['Trying', 'NO_ANSWER']],
    ['SWITCH_CAUSE_USER_BUSY', ['USER_BUSY']],
    ['USER_BSUY', ['USER_BUSY']],
    ['cause code 17', ['USER_BUSY']],
    ['Q.850: 17', ['USER_BUSY']],
    ['hangup cause number=17', ['USER_BUSY']],
  ])('%j names %j', (text, names) => {
    expect(named(text)).toEqual(names)
  })

  it.each([
    ['SIP/2.0 180 Ringing', 'a SIP status'],
    ['180 Ringing', 'a SIP status'],
    ['100 Trying', 'a SIP status'],
    ['Status: 180 Ringing', 'a SIP status'],
    ['code 17', 'a bare code'],
    ['area code 31', 'an area code'],
    ['17', 'a bare number'],
    ['cause 17.5', 'a number with a fraction'],
    ['cause 17:30', 'a time'],
    ['because 17', 'another word'],
    ['Cause: Unknown', 'the cause, not the type of that name'],
    ['NO_ANSWER_2', 'another name'],
    ['BRINGING', 'another word'],
    ['', 'nothing'],
  ])('%j names nothing: it is %s', (text) => {
    expect(named(text)).toEqual([])
  })
})
