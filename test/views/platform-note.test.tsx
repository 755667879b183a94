import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { readPaste } from '../../src/domain/phone-events/read-paste.ts'
import { PlatformNote } from '../../src/views/parts/outcome/PlatformNote.tsx'
import { show } from './place.tsx'

const note = (text: string) => {
  const { unmount, container } = show(<PlatformNote text={text} outcome={readPaste(text)} />)
  const words = container.textContent ?? ''
  const links = screen.queryAllByRole('link').map((link) => link.textContent)
  unmount()
  return { words, links }
}

test('a word of another platform is named as such, with its source', () => {
  expect(note('CHANUNAVAIL').words).toContain(
    '“CHANUNAVAIL” is a word of Asterisk (DIALSTATUS), not a Natterbox value.',
  )
  expect(note('Ringing / AGENT_DISCONNECT').links).toEqual(['Amazon Connect: API 2017-08-08'])
})

test('one that is spelt like a name of ours is said to be so of both', () => {
  expect(note('no-answer').words).toContain('“no-answer” is also a word of Twilio (CallStatus).')
})

test('rows name the words in their values', () => {
  expect(note('Missed Call Type,Hangup Cause\nRinging,CHANUNAVAIL\nTrying,NO_ANSWER\n').words).toContain(
    'CHANUNAVAIL',
  )
})

test('our own names have no note', () => {
  expect(note('Ringing / NO_ANSWER').words).toBe('')
  expect(note('Trying USER_BUSY').words).toBe('')
})
