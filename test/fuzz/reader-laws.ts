import assert from 'node:assert/strict'
import { readPaste } from '../../src/domain/phone-events/read-paste.ts'
import { readPlainly } from '../../src/domain/phone-events/read-plainly.ts'
import { definitions } from '../../src/domain/reference/reference.ts'
import { isGrounded } from '../domain/phone-events/grounded.ts'
import { decorated, record } from '../domain/phone-events/pastes.ts'
import { pairsOf, say } from '../domain/phone-events/said.ts'
import { law } from './law.ts'
import { pastes } from './texts.ts'

export const readerLaws = [
  law('reader: an answer is one of the 30, and the paste said it', 8, pastes, (paste) => {
    const outcome = readPaste(paste)
    for (const pair of pairsOf(outcome)) {
      if (pair.kind === 'defined') assert(definitions.includes(pair.definition))
      assert(isGrounded(pair, paste), `${say(pair)} was not said`)
    }
    if (outcome.kind === 'rows')
      assert.deepEqual(
        outcome.rows.map(({ number }) => number),
        outcome.rows.map((_, index) => index + 1),
      )
  }),
  law('reader: decoration around a pair changes nothing', 3, decorated, ({ pair, paste }) => {
    assert.equal(say(readPaste(paste)), say(readPaste(pair)))
  }),
  law(
    'reader: a record in whatever notation is its pair, or no other',
    4,
    record,
    ({ type, cause, paste }) => {
      for (const pair of pairsOf(readPaste(paste)))
        if (pair.kind === 'defined')
          assert.deepEqual([pair.definition.type, pair.definition.cause], [type, cause])
    },
  ),
  law('reader: the plain reader says what the whole reader says, or nothing', 2, pastes, (paste) => {
    const plain = readPlainly(paste)
    if (plain) assert.deepEqual(readPaste(paste), plain)
  }),
]
