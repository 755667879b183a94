import { describe, expect, it } from 'vitest'
import { readPaste } from '../../../../src/domain/phone-events/read-paste.ts'
import { say, sayLines } from '../said.ts'
import { formatOf, readSample } from './sample.ts'

describe('links', () => {
  it('to definitions say their pairs, each on its line', () => {
    expect(sayLines(readSample('links.txt'))).toBe(
      '1: words\n2: defined Ringing / USER_BUSY\n3: defined Trying / ORIGINATOR_CANCEL',
    )
    expect(formatOf('https://a.example/?type=Ringing&cause=USER_BUSY')).toBe('links')
  })

  it.each([
    ['https://a.example/?cause=NO_ANSWER&type=Trying', 'defined Trying / NO_ANSWER'],
    ['https://a.example/?type=Trying&cause=', 'defined Trying / <empty>'],
    ['https://a.example/?a=1&amp;type=Ringing&amp;cause=NO_ANSWER', 'defined Ringing / NO_ANSWER'],
    ['https://a.example/?type=Ringing', 'needs-cause Ringing'],
    ['https://a.example/?cause=NO_ANSWER', 'needs-type NO_ANSWER'],
    ['https://a.example/?type=Queued&cause=NO_ANSWER', 'undefined-pair Queued / NO_ANSWER'],
  ])('%s is read as %s', (link, reading) => {
    expect(say(readPaste(link))).toBe(reading)
  })

  it('with fields that only end like the two have no answer', () => {
    expect(say(readPaste('https://a.example/?prototype=Ringing&because=NO_ANSWER'))).not.toContain('defined')
  })
})
