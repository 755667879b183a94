import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { difference } from './paste-and-file.ts'
import { cutAt, scanChunks, tableOf } from './scanned.ts'

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

describe('a file is counted as its paste is read', () => {
  it.each(tables.map((sample) => [sample.file, sample] as const))('%s', (_file, sample) => {
    const text = new TextDecoder(sample.encoding === 'utf-16-le' ? 'utf-16le' : 'utf-8').decode(
      bytesIn(sample),
    )
    expect(difference(text)).toBeUndefined()
    const table = tableOf(bytesIn(sample))
    expect(table.rows).toBe(sample.expected.length)
    if (table.weighted)
      expect(table.weighted.explained + table.weighted.undefined).toBe(
        sample.expected.reduce((sum, { count = 0 }) => sum + count, 0),
      )
  })

  it.each(tables.map((sample) => [sample.file, sample] as const))('%s, cut anywhere', (_file, sample) => {
    const bytes = bytesIn(sample)
    const whole = scanChunks([bytes])
    for (let at = 0; at <= bytes.length; at += 7) expect(scanChunks(cutAt(bytes, [at]))).toEqual(whole)
    expect(scanChunks([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(whole)
  })
})

it('a file without the columns shows its first rows', () => {
  const [unrelated] = samples.filter(({ file }) => file === '45-csv-unrelated.csv')
  if (!unrelated) throw new Error('The sample is gone')
  const snapshot = scanChunks([bytesIn(unrelated)])
  expect(snapshot.state).toBe('no-columns')
})
