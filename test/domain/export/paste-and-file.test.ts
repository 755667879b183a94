import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { delimited, htmlTable, jsonDocument, jsonLines, samples } from '../../fuzz/texts.ts'
import { difference } from './paste-and-file.ts'
import { saved } from './saved.ts'
import { bytesOf, scan, tableOf, tallyIn } from './scanned.ts'

const folder = 'test/samples/cases'

interface Case {
  readonly name: string
  readonly text?: string
}

/** Texts as people have them, where they are at hand. */
const cases: readonly Case[] = existsSync(folder)
  ? readdirSync(folder).flatMap((file): Case[] => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')))
  : []

const readingsFolder = 'test/samples/readings'
const readings = readdirSync(readingsFolder).flatMap((file): { readonly text: string }[] =>
  JSON.parse(readFileSync(`${readingsFolder}/${file}`, 'utf8')),
)
/** A file with the sign NUL is none of text; a table’s rows are told by their tags, which a browser adds to what is copied. */
const isOnlyPasted = (text: string) => text.includes('\0') || /<table><td>/.test(text)

/** Signs in cells that a paste could take for the text's own. */
const signsInCells = [
  '{"Missed_Call_Type__c":"“","Hangup_Cause__c":""}\n{"Missed_Call_Type__c":"Ringing","Hangup_Cause__c":"ALLOTTED_TIMEOUT"}',
  'Subject,Missed Call Type,Hangup Cause\nfirst,Trying\u2028,NO_ANSWER\nthird,Ringing,\n',
  'Name,Missed Call Type,Hangup Cause\na,Queued,(none given)\nb,Queued,\nc,Queued,…\n',
]

describe('a file says what a paste of the same text says', () => {
  it('in every sample', () => {
    expect(samples.map(difference).filter((found) => found !== undefined)).toEqual([])
  })

  it('in every text that people have', () => {
    const found = cases.map(({ name, text = '' }) => ({ name, difference: difference(text) }))
    expect(found.filter((each) => each.difference !== undefined)).toEqual([])
  })

  it('in every text whose reading is written down', () => {
    const found = readings.filter(({ text }) => !isOnlyPasted(text) && difference(text))
    expect(found).toEqual([])
  })

  it.each([
    ['cells between delimiters', delimited],
    ['cells of HTML', htmlTable],
    ['records in JSON', jsonDocument],
    ['records on lines', jsonLines],
  ])('in random %s', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(difference(text)).toBeUndefined()
      }),
      { numRuns: 100 },
    )
  })

  it.each(signsInCells)('in cells that hold any sign: %j', (text) => {
    expect(difference(text)).toBeUndefined()
  })

  it.each([
    'Ringing, 3 devices, NO_ANSWER',
    'Ringing, formerly Trying, NO_ANSWER',
    'Missed Call Type;Hangup Cause\nTrying;NO_ANSWER\nhttps://example.org/x/?type=Unknown&cause=',
    '{\r"missed_call_type":"Ringing","hangup_cause":"NO_ANSWER"}\n{"missed_call_type":"Trying","hangup_cause":""}',
    'Trying\n\nHangup Cause\tCount\nNO_ANSWER\t5\nRECOVERY_ON_TIMER_EXPIRE\t3',
    '1:Missed Call Type,Hangup Cause\n2:Ringing,NO_ANSWER\n3:Trying,ORIGINATOR_CANCEL\n4:Ringing,\n',
    'Missed Call Type / Hangup Cause\nRinging / NO_ANSWER\nTrying / LOSE_RACE\n',
    '{"missed_call_type":"All Busy","legs":[{"hangup_cause":"USER_BUSY"}]}',
    '{"status":200,"body":"Missed Call Type,Hangup Cause\\nRinging,NO_ANSWER\\nTrying,LOSE_RACE\\n"}',
    '[["Missed Call Type","Hangup Cause"],["Ringing","NO_ANSWER"],["Trying","LOSE_RACE"]]',
    '[[row]]\n"Missed Call Type" = "Ringing"\n"Hangup Cause" = "NO_ANSWER"\n',
    '<x><hangup_cause>NO_ANSWER</hangup_cause><missed_call_type>Ringing</missed_call_type></x>',
  ])('of no table that one sign cuts, too: %j', (text) => {
    expect(difference(text)).toBeUndefined()
  })
})

it('one record of broken JSON is read by its labels', () => {
  const text = '{"attributes":{"typ:"x"},"Missed_Call_Type__c":"No Devices","Hangup_Cause__c":"NONE"}'
  expect(tallyIn(tableOf(text))).toEqual(['1 defined No Devices / <empty>'])
})

it('what was saved is read again, its own columns as before, rows longer than their header and all', () => {
  const text =
    'Name,Missed Call Type,Hangup Cause\na,ringing,\nb,Trying,FOO\nc,Ringing\nd,Tried,Trying,NO_ANSWER\ne,,\n'
  const again = saved([bytesOf(text)])
  expect(tableOf(again).columns).toEqual(tableOf(text).columns)
  expect(tallyIn(tableOf(again))).toEqual(tallyIn(tableOf(text)))
  expect(tableOf(again).totals).toEqual(tableOf(text).totals)
})

it('a pair that the verdict does not answer is not remembered beyond what a hostile file may hold', () => {
  const rows = Array.from({ length: 300 }, (_, at) => `Trying,"a = ${at} of, (${at})"\n`).join('')
  const snapshot = scan(`Missed Call Type,Hangup Cause\n${rows}`)
  expect(snapshot.state === 'table' && snapshot.table.tally).toEqual([])
  expect(snapshot.state === 'table' && snapshot.table.unreadable.more).toBe(100)
})
