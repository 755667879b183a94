import { describe, expect, it } from 'vitest'
import { readPaste } from '../../../src/domain/phone-events/read-paste.ts'
import { callTypes, causeLabel, causes, resolve } from '../../../src/domain/reference/reference.ts'
import { say } from './said.ts'

const spaced = (text: string) => text.replaceAll('_', ' ')
const slug = (text: string) => text.toLowerCase().replace(/[_ ]/g, '-')
const camel = (text: string) =>
  text.startsWith('<')
    ? text
    : text.toLowerCase().replace(/(?:^|[_ ])(\w)/g, (_, letter: string) => letter.toUpperCase())
const emptyAs = (cause: string, spelling: string) => (cause === '<empty>' ? spelling : cause)

const notations: Record<string, (type: string, cause: string) => string> = {
  'a space': (type, cause) => `${type} ${cause}`,
  'a slash': (type, cause) => `${type} / ${cause}`,
  'a plus': (type, cause) => `${type} + ${cause}`,
  'lower case and a comma': (type, cause) => `${type}, ${spaced(cause)}`.toLowerCase(),
  'capitals and a dash': (type, cause) => `${type} - ${cause}`.toUpperCase(),
  'the cause first': (type, cause) => `${cause} / ${type}`,
  'the cause first, with a comma': (type, cause) => `${cause}, ${type}`,
  'a tab': (type, cause) => `${type}\t${cause}`,
  'a tab, the cause first': (type, cause) => `${cause}\t${type}`,
  'two lines': (type, cause) => `${type}\n${cause}`,
  'labels on one line': (type, cause) => `Missed Call Type: ${type}; Hangup Cause: ${cause}`,
  'labels on two lines': (type, cause) => `Missed Call Type: ${type}\r\nHangup Cause: ${cause}\r\n`,
  'labels, the cause first': (type, cause) => `hangup cause = ${cause}, missed call type = ${type}`,
  'labels on lines of their own': (type, cause) =>
    `Missed Call Type\n${type}\nHangup Cause\n${cause}\nTime\n09:14`,
  'labels without signs': (type, cause) => `Missed Call Type ${type} Hangup Cause ${cause}`,
  'short labels': (type, cause) => `type: ${type}, cause: ${cause}`,
  'API names': (type, cause) => `nbavs__Missed_Call_Type__c: ${type}\nnbavs__Hangup_Cause__c: ${cause}`,
  'a table with a header': (type, cause) => `Hangup Cause\tName\tMissed Call Type\n${cause}\tPE-1\t${type}`,
  'a table in Jira’s signs': (type, cause) =>
    `||Name||Missed Call Type||Hangup Cause||\n|PE-1|${type}|${emptyAs(cause, ' ')}|`,
  'a line that was several': (type, cause) =>
    `Name: PE-1 Missed Call Type: ${type} Agent Name: Ana Hangup Cause: ${cause} Duration (s): 12`,
  'a CSV row': (type, cause) => `"Missed Call Type","Hangup Cause"\n"${type}","${emptyAs(cause, '')}"`,
  JSON: (type, cause) =>
    JSON.stringify({
      nbavs__Missed_Call_Type__c: type,
      nbavs__Hangup_Cause__c: cause === '<empty>' ? null : cause,
    }),
  quotes: (type, cause) => `“${type}” ‘${cause}’`,
  backticks: (type, cause) => `\`${type}\` / \`${cause}\``,
  brackets: (type, cause) => `${type} (${cause})`,
  'a bullet': (type, cause) => `• ${type}: ${cause}`,
  hyphens: (type, cause) => `${slug(type)} ${slug(cause)}`,
  'camel case': (type, cause) => `${camel(type)} ${camel(cause)}`,
  'invisible characters': (type, cause) => `\u200b${type}\u00a0\ufeff${cause}\u2060`,
  'full width': (type, cause) => `${type}：${cause.replaceAll('_', '＿')}`,
  'the word under': (type, cause) => `${cause} under ${type}`,
  'our own link': (type, cause) =>
    `https://example.org/?type=${encodeURIComponent(type)}&cause=${encodeURIComponent(emptyAs(cause, ''))}`,
}

describe.each(Object.entries(notations))('all 80 cells written with %s', (_name, write) => {
  it.each(callTypes.map(({ name }) => name))('under %s', (type) => {
    const expected = causes.map(
      (cause) => `${resolve(type, cause) ? 'defined' : 'undefined-pair'} ${type} / ${causeLabel(cause)}`,
    )
    expect(causes.map((cause) => say(readPaste(write(type, causeLabel(cause)))))).toEqual(expected)
  })
})
