import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sidesOf } from '../../../src/domain/export/sides.ts'
import { readPaste } from '../../../src/domain/phone-events/read-paste.ts'
import { pairsOf } from '../phone-events/said.ts'
import { cutAt, scanChunks, tableOf, tallyIn } from './scanned.ts'

interface Sample {
  file: string
  encoding: string
  expected: { count?: number }[]
}

const folder = new URL('../../samples/', import.meta.url)
const { samples } = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as {
  samples: Sample[]
}
const tables = samples.filter(({ expected }) => expected.length > 1)

function bytesIn({ file }: Sample): Uint8Array {
  return new Uint8Array(readFileSync(new URL(file, folder)))
}

/** What the reader of pastes answers, tallied; rows that are unclear are told as unreadable. */
function pasteTally(sample: Sample): string[] {
  const text = new TextDecoder(sample.encoding === 'utf-16-le' ? 'utf-16le' : 'utf-8').decode(bytesIn(sample))
  const counts = new Map<string, number>()
  for (const outcome of pairsOf(readPaste(text))) {
    if (outcome.kind === 'unclear') continue
    const { typeText, causeText } = sidesOf(outcome)
    const said = `${outcome.kind} ${typeText ?? '?'} / ${causeText === null ? '<empty>' : (causeText ?? '?')}`
    counts.set(said, (counts.get(said) ?? 0) + 1)
  }
  return [...counts].map(([said, count]) => `${count} ${said}`).sort()
}

describe('a file is counted as its paste is read', () => {
  it.each(tables.map((sample) => [sample.file, sample] as const))('%s', (_file, sample) => {
    const table = tableOf(bytesIn(sample))
    expect(tallyIn(table)).toEqual(pasteTally(sample))
    expect(table.rows).toBe(sample.expected.length)
    if (table.weighted)
      expect(table.weighted.explained + table.weighted.undefined).toBe(
        sample.expected.reduce((sum, { count = 0 }) => sum + count, 0),
      )
  })

  it.each(tables.map((sample) => [sample.file, sample] as const))('%s, cut anywhere', (_file, sample) => {
    const bytes = bytesIn(sample)
    const whole = scanChunks([bytes])
    for (let at = 0; at <= bytes.length; at++) expect(scanChunks(cutAt(bytes, [at]))).toEqual(whole)
    expect(scanChunks([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(whole)
  })
})

it('a file without the columns shows its first rows', () => {
  const [unrelated] = samples.filter(({ file }) => file === '45-csv-unrelated.csv')
  if (!unrelated) throw new Error('The sample is gone')
  const snapshot = scanChunks([bytesIn(unrelated)])
  expect(snapshot.state).toBe('no-columns')
})
