import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Outcome } from '../../src/domain/phone-events/outcome.ts'
import { readPaste } from '../../src/domain/phone-events/read-paste.ts'
import { readPlainly } from '../../src/domain/phone-events/read-plainly.ts'
import { callTypes, causeLabel, causes, definitions } from '../../src/domain/reference/reference.ts'
import { isGrounded } from '../domain/phone-events/grounded.ts'
import { decorated, record } from '../domain/phone-events/pastes.ts'
import { pairsOf, say } from '../domain/phone-events/said.ts'
import { accepted, order, someCalls, table } from './accepted.ts'
import { law } from './law.ts'
import { pastes } from './texts.ts'

/** The pairs that are answered, in the order of the alphabet. */
function answersOf(outcome: Outcome): readonly string[] {
  return pairsOf(outcome)
    .flatMap((pair) =>
      pair.kind === 'defined' ? [`${pair.definition.type} / ${causeLabel(pair.definition.cause)}`] : [],
    )
    .toSorted()
}

/** Whether a word is told as what is left or another field's, or stands on a line that was passed over. */
function isTold(outcome: Outcome, word: string): boolean {
  if (outcome.kind === 'none') return false
  const { evidence } = outcome
  const isPiece = (evidence?.pieces ?? []).some(
    ({ start, end, role }) => role !== 'value' && evidence?.text.slice(start, end).includes(word),
  )
  const passed = evidence?.reading.passed ?? []
  return isPiece || passed.some(({ text }) => text.includes(word))
}

const mentions = fc.constantFrom(
  ...callTypes.flatMap(({ name }) => (name === 'Unknown' ? [] : [name])),
  ...causes.filter((cause) => cause !== null),
)
/** What a mention may stand in. */
const around = fc.constantFrom(
  (word: string) => ` ${word} `,
  (word: string) => `\n${word}\n`,
  (word: string) => ` (${word})`,
  (word: string) => `, ${word}`,
  (word: string) => `\nNotes: ${word}\n`,
  (word: string) => ` and ${word} `,
)

/** Where one word ends and another has not begun. */
function seamsOf(text: string): readonly number[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}_])|(?![\p{L}\p{N}_])/gu)].map(({ index }) => index)
}

const intruded = fc
  .tuple(accepted, mentions, around, fc.nat())
  .filter(([{ text }, word]) => !text.includes(word))
  .map(([{ text }, word, put, at]) => {
    const seams = seamsOf(text)
    const seam = seams[at % seams.length] ?? 0
    return { text, word, changed: text.slice(0, seam) + put(word) + text.slice(seam) }
  })

const cut = fc.tuple(accepted, fc.nat(), fc.boolean()).map(([{ calls, text }, at, isStart]) => ({
  calls,
  part: isStart ? text.slice(at % text.length) : text.slice(0, at % text.length),
}))

/** Names that make a field another record's, leg's or moment's. */
const anothers = fc.constantFrom('Parent ', 'Previous ', 'A leg ', 'SIP ', 'Expected ', 'Carrier: ', 'From ')

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
  law('reader: the plain reader says what the whole reader says, or nothing', 2, pastes, (paste) => {
    const plain = readPlainly(paste)
    if (plain) assert.equal(say(readPaste(paste)), say(plain))
  }),
  law(
    'reader: the order of columns and of records changes no pair',
    2,
    fc.tuple(someCalls, order, order, table),
    ([calls, names, others, write]) => {
      const pairs = answersOf(readPaste(write(names, calls)))
      assert.deepEqual(pairs, answersOf(readPaste(write(others, calls.toReversed()))))
      assert.equal(pairs.length, calls.length)
    },
  ),
  law(
    "reader: under another record's label a value is no value",
    2,
    fc.tuple(accepted, anothers, fc.constantFrom('Missed Call Type', 'Hangup Cause')),
    ([{ text }, owner, label]) => {
      const renamed = text.replaceAll(label, owner + label)
      if (renamed === text) return
      for (const pair of pairsOf(readPaste(renamed)))
        assert(
          pair.kind !== 'defined' || (label === 'Hangup Cause' ? !pair.readCause : !pair.readType),
          say(pair),
        )
    },
  ),
  law(
    'reader: rows said, passed over and unread are all the records',
    2,
    fc.tuple(someCalls, order, table),
    ([calls, names, write]) => {
      const outcome = readPaste(write(names, calls))
      const rows = outcome.kind === 'rows' ? outcome.rows.length + outcome.unread : 1
      assert.equal(rows, calls.length)
    },
  ),
  law('reader: a name put anywhere changes the answer or is told', 4, intruded, ({ text, word, changed }) => {
    // Before the first colon of its line, and in a key, it is a part of a label: `No Devices Duration: 31 s`.
    if (new RegExp(`^[^:\\n]*${word}[^:\\n]*:|"[^"]*${word}[^"]*":`, 'm').test(changed)) return
    const outcome = readPaste(changed)
    if (say(outcome) === say(readPaste(text))) assert(isTold(outcome, word), `${word} is lost`)
  }),
  law('reader: a text cut short says no other pair', 4, cut, ({ calls, part }) => {
    const said = calls.map(({ type, cause }) => `${type} / ${causeLabel(cause)}`)
    // What begins or ends at a sign between cells, or ends behind a label's, says that nothing stands there.
    const maySayEmpty = /[,;:|/\t=")][-+|\s]*$|^\s*[,;|\t]/.test(part)
    for (const pair of answersOf(readPaste(part)))
      assert(said.includes(pair) || (maySayEmpty && pair.endsWith('<empty>')), pair)
  }),
]

/** Laws that the reader does not keep yet: `npm run fuzz` tries them, and `npm test` does not wait for them. */
export const openReaderLaws = [
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
]
