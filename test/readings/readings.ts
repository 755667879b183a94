import { readdirSync, readFileSync } from 'node:fs'
import type { Outcome } from '../../src/domain/phone-events/outcome.ts'
import { readPaste } from '../../src/domain/phone-events/read-paste.ts'
import { casesOf, kinds, outcomeOf } from '../domain/phone-events/cases.ts'
import { sayLines } from '../domain/phone-events/said.ts'

const pasted = readdirSync('test/samples', { recursive: true, encoding: 'utf8' })
  .filter((name) => /^(?:\d|formats.\w)/.test(name))
  .toSorted()
  .map((name) => {
    const text = readFileSync(`test/samples/${name}`).toString(/utf16le/.test(name) ? 'utf16le' : 'utf8')
    return { name: name.replaceAll('\\', '/'), outcome: readPaste(text) }
  })

const cases = kinds.flatMap((kind) =>
  casesOf(kind).map((each) => ({ name: each.name, outcome: outcomeOf(each) })),
)

function asked(outcome: Outcome): string {
  const questions = outcome.kind === 'rows' ? (outcome.asks ?? []) : []
  return questions
    .map(({ side, columns }) => ` ; asks ${side}: ${columns.map(({ name }) => name).join(', ')}`)
    .join('')
}

/** What each sample and case is read as, a line each, to be compared with another reader's. */
export const readings: readonly string[] = [...pasted, ...cases].map(
  ({ name, outcome }) => `${name} | ${sayLines(outcome).replaceAll('\n', ' ; ')}${asked(outcome)}`,
)
