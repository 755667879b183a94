import { describe, expect, test } from 'vitest'
import { countingKeeper } from '../../../src/domain/analysis/counting-keeper.ts'
import { scanner } from '../../../src/domain/export/scanner.ts'
import { decode, kept, november } from './files.ts'

const counted = november(7, 12_000, true)
const weighed = `Record Count,Agent,Missed Call Type,Hangup Cause
${Array.from({ length: 900 }, (_, row) => `${row % 7 ? row : 'many'},Agent ${row % 9},Ringing,${row % 5 ? 'NO_ANSWER' : 'nothing'}`).join('\n')}
`
const unweighed = 'Record Count,Missed Call Type,Hangup Cause\nmany,Ringing,NO_ANSWER\n,Trying,USER_BUSY\n'
const preamble = `Missed calls of November\n\n${november(8, 700, false)}Total,,,,,,\n`

function inOnePass(text: string, size = text.length) {
  const bytes = new TextEncoder().encode(text)
  const scan = countingKeeper({ decode }, size)
  for (let at = 0; at < bytes.length; at += 4099) scan.push(bytes.subarray(at, at + 4099))
  scan.finish()
  return scan
}

function counts(text: string) {
  const scan = scanner({ decode })
  scan.push(new TextEncoder().encode(text))
  scan.finish()
  return scan.snapshot()
}

describe('Rows that are kept while they are counted', () => {
  test.each(Object.entries({ counted, weighed, unweighed, preamble }))(
    'are those that a second pass keeps, and are counted as without: %s',
    (_, text) => {
      const scan = inOnePass(text)
      expect(scan.snapshot()).toEqual(counts(text))
      const [one, two] = [scan.kept()?.taken(), kept(text)]
      expect({ ...one, dates: undefined }).toEqual({ ...two, dates: undefined })
      const facts = (dates: typeof two.dates | undefined) => (dates && 'facts' in dates ? dates.facts : dates)
      expect(facts(one?.dates)).toEqual(facts(two.dates))
    },
  )

  test('are let go where there would be too many, and are counted all the same', () => {
    const scan = inOnePass(counted, 400 * counted.length)
    expect(scan.kept()).toBeUndefined()
    expect(scan.snapshot()).toEqual(counts(counted))
  })

  test('are none of records, whose columns may still turn up', () => {
    const records = '{"Missed Call Type":"Ringing","Hangup Cause":"NO_ANSWER"}\n'.repeat(50)
    const scan = inOnePass(records)
    expect(scan.kept()).toBeUndefined()
    expect(scan.snapshot()).toEqual(counts(records))
  })
})
