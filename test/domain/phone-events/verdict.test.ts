import { describe, expect, it } from 'vitest'
import type { Mention } from '../../../src/domain/phone-events/mentions.ts'
import { readPaste } from '../../../src/domain/phone-events/read-paste.ts'
import type { Field, RawRow, Reading, SideSaid } from '../../../src/domain/phone-events/reading.ts'
import { saidBy } from '../../../src/domain/phone-events/said.ts'
import { outcomeOf, verdict } from '../../../src/domain/phone-events/verdict.ts'
import {
  callTypes,
  causeLabel,
  causes,
  definitions,
  resolve,
} from '../../../src/domain/reference/reference.ts'
import { pairsOf, say, sayLines } from './said.ts'

const type = (name: (typeof callTypes)[number]['name']): SideSaid => ({
  kind: 'read',
  read: { kind: 'known', type: name },
  rest: '',
})
const cause = (name: (typeof causes)[number]): SideSaid =>
  name === null
    ? { kind: 'empty', isBlank: false }
    : { kind: 'read', read: { kind: 'known', cause: name }, rest: '' }
const absent: SideSaid = { kind: 'absent' }
const open: SideSaid = { kind: 'open' }
const words = (text: string, isName = true): SideSaid => ({ kind: 'words', text, isName })
const place = { start: 0, end: 1, text: '', isStrong: true }
const strayType: Mention = { ...place, side: 'type', type: { kind: 'known', type: 'Trying' } }
const strayCause: Mention = { ...place, side: 'cause', cause: { kind: 'known', cause: 'USER_BUSY' } }

const judge = (
  typeSide: SideSaid,
  causeSide: SideSaid,
  strays: readonly Mention[] = [],
  isOpen: readonly ('type' | 'cause')[] = [],
) => say(outcomeOf({ type: typeSide, cause: causeSide, strays, open: new Set(isOpen) }))

describe('what one record says', () => {
  it('is the definition of its pair, for all 80 pairs, or that the reference has none', () => {
    for (const { name } of callTypes)
      for (const each of causes)
        expect(judge(type(name), cause(each))).toBe(
          `${resolve(name, each) ? 'defined' : 'undefined-pair'} ${name} / ${causeLabel(each)}`,
        )
  })

  it('is asked for the side that it does not say', () => {
    expect(judge(type('Ringing'), absent)).toBe('needs-cause Ringing')
    expect(judge(absent, cause('NO_ANSWER'))).toBe('needs-type NO_ANSWER')
    expect(judge(absent, absent)).toBe('not-understood')
  })

  it('is the only choice that the reference leaves, where nothing else may have been said', () => {
    expect(judge(type('All Busy'), absent)).toBe('defined All Busy / <empty>')
    expect(judge(absent, cause('PROGRESS_TIMEOUT'))).toBe('defined Trying / PROGRESS_TIMEOUT')
  })

  it('is never inferred while something may stand on the other side', () => {
    expect(judge(type('All Busy'), open)).toBe('needs-cause All Busy')
    expect(judge(type('All Busy'), absent, [], ['cause'])).toBe('needs-cause All Busy')
    expect(judge(open, cause('PROGRESS_TIMEOUT'))).toBe('needs-type PROGRESS_TIMEOUT')
    expect(judge(absent, cause('PROGRESS_TIMEOUT'), [], ['type'])).toBe('needs-type PROGRESS_TIMEOUT')
    expect(judge({ kind: 'empty', isBlank: true }, cause('PROGRESS_TIMEOUT'))).toBe(
      'needs-type PROGRESS_TIMEOUT',
    )
  })

  it('is unclear while a second type or a second cause is left', () => {
    expect(judge(type('Ringing'), cause('NO_ANSWER'), [strayType])).toBe(
      'unclear left-over ? / NO_ANSWER {Ringing / NO_ANSWER, Trying / NO_ANSWER}',
    )
    expect(judge(type('Ringing'), cause('NO_ANSWER'), [strayCause])).toBe(
      'unclear left-over Ringing / ? {Ringing / NO_ANSWER, Ringing / USER_BUSY}',
    )
    expect(judge(type('Ringing'), cause(null), [strayCause])).toBe(
      'unclear left-over Ringing / ? {Ringing / <empty>, Ringing / USER_BUSY}',
    )
  })

  it('names the pairs that it would be, where one side alone is left over', () => {
    expect(judge(type('Ringing'), absent, [strayCause])).toBe(
      'unclear left-over Ringing / ? {Ringing / USER_BUSY}',
    )
    expect(judge(absent, cause('NO_ANSWER'), [strayType])).toBe(
      'unclear left-over ? / NO_ANSWER {Trying / NO_ANSWER}',
    )
    const weak = { ...strayCause, isStrong: false }
    expect(judge(type('Ringing'), absent, [weak])).toBe('needs-cause Ringing')
    expect(judge(absent, absent, [strayType])).toBe('not-understood')
    expect(judge(absent, cause('NO_ANSWER'), [{ ...strayType, isStrong: false }])).toBe(
      'needs-type NO_ANSWER',
    )
  })

  it('names no pair that the reference lacks', () => {
    const stray: Mention = { ...place, side: 'type', type: { kind: 'known', type: 'All Busy' } }
    expect(judge(type('Ringing'), cause('NO_ANSWER'), [stray])).toBe(
      'unclear left-over ? / NO_ANSWER {Ringing / NO_ANSWER}',
    )
    const two: SideSaid = {
      kind: 'several',
      reads: [
        { kind: 'known', type: 'All Busy' },
        { kind: 'known', type: 'Ringing' },
      ],
    }
    expect(judge(two, absent)).toBe('unclear two-values ? / ? {All Busy / <empty>}')
    expect(judge(two, cause('NO_ANSWER'))).toBe('unclear two-values ? / NO_ANSWER {Ringing / NO_ANSWER}')
  })

  it('is unclear by its causes where only they are two', () => {
    const two: SideSaid = {
      kind: 'several',
      reads: [
        { kind: 'known', cause: 'PROGRESS_TIMEOUT' },
        { kind: 'telephony', cause: 'USER_NOT_REGISTERED' },
      ],
    }
    expect(judge(type('Trying'), two)).toBe('unclear two-values Trying / ? {Trying / PROGRESS_TIMEOUT}')
    expect(judge(open, two)).toBe('unclear two-values ? / ? {Trying / PROGRESS_TIMEOUT}')
  })

  it('with nothing but a blank cause says nothing', () => {
    const blank: SideSaid = { kind: 'empty', isBlank: true }
    expect(judge(absent, blank)).toBe('not-understood')
    expect(judge(blank, blank)).toBe('not-understood')
    expect(judge(absent, cause(null))).toBe('needs-type <empty>')
    expect(judge(type('Ringing'), blank)).toBe('defined Ringing / <empty>')
  })

  it('of which only a cause of general telephony was read is none that the reference has', () => {
    const unregistered: SideSaid = {
      kind: 'read',
      read: { kind: 'telephony', cause: 'USER_NOT_REGISTERED' },
      rest: '',
    }
    expect(judge(absent, unregistered)).toBe('undefined-pair ? / USER_NOT_REGISTERED')
    expect(judge(type('Ringing'), unregistered)).toBe('undefined-pair Ringing / USER_NOT_REGISTERED')
  })

  it('is no less sure for a name that is said again', () => {
    expect(judge(type('Trying'), cause('USER_BUSY'), [strayType, strayCause])).toBe(
      'defined Trying / USER_BUSY',
    )
  })

  it('is unclear where a side has two values', () => {
    const two: SideSaid = {
      kind: 'several',
      reads: [
        { kind: 'known', cause: 'NO_ANSWER' },
        { kind: 'known', cause: 'USER_BUSY' },
      ],
    }
    expect(judge(type('Ringing'), two)).toBe(
      'unclear two-values Ringing / ? {Ringing / NO_ANSWER, Ringing / USER_BUSY}',
    )
  })

  it('is no defined pair where a value reads like a name that nobody knows, and unclear where it is words', () => {
    expect(judge(type('Ringing'), words('FOO_BAR'))).toBe('undefined-pair Ringing / FOO_BAR')
    expect(judge(words('Queued'), cause('NO_ANSWER'))).toBe('undefined-pair Queued / NO_ANSWER')
    expect(judge(type('Ringing'), words('see the other (older) call, please', false))).toBe(
      'unclear not-a-name Ringing / see the other (older) call, please',
    )
    expect(judge(type('All Busy'), words('Unknown', false))).toContain('unclear not-a-name')
  })

  it('among other words is mentioned', () => {
    const said = { type: type('Ringing'), cause: cause('NO_ANSWER'), strays: [], open: new Set<'type'>() }
    const outcome = outcomeOf({ ...said, quote: 'it was not Ringing / NO_ANSWER' })
    expect(say(outcome)).toBe('mentioned Ringing / NO_ANSWER')
    expect(outcome.kind === 'mentioned' && outcome.quote).toBe('it was not Ringing / NO_ANSWER')
  })

  it('in other words than a pair is never inferred', () => {
    const said = { type: type('All Busy'), cause: absent, strays: [], open: new Set<'type'>() }
    expect(say(outcomeOf({ ...said, quote: 'were they All Busy then' }))).toBe('needs-cause All Busy')
  })
})

const text = 'Ringing NO_ANSWER Trying USER_BUSY'
function field(side: 'type' | 'cause', value: string): Field {
  const start = text.indexOf(value)
  return { field: side, text: value, start, end: start + value.length, isAccounted: true }
}
function rowOf(...fields: Field[]): RawRow {
  return { line: 1, start: 0, end: text.length, fields }
}
function readingOf(isList: boolean, ...rows: RawRow[]): Reading {
  return { format: isList ? 'delimited' : 'words', rows, passed: [], isList, unread: 0 }
}
const ringing = rowOf(field('type', 'Ringing'), field('cause', 'NO_ANSWER'))
const trying = rowOf(field('type', 'Trying'), field('cause', 'USER_BUSY'))
const crossed = rowOf(field('type', 'Ringing'), field('cause', 'USER_BUSY'))
const judged = (...readings: Reading[]) =>
  verdict(
    text,
    readings.map((reading) => saidBy(reading)),
  )

describe('the verdict on a text', () => {
  it('is nothing where there is no reading', () => {
    expect(verdict(text, [])).toEqual({ kind: 'none' })
  })

  it('is one answer for one record, and rows for several', () => {
    expect(say(judged(readingOf(true, ringing)))).toBe('defined Ringing / NO_ANSWER')
    expect(say(judged(readingOf(true, ringing, trying)))).toBe(
      'defined Ringing / NO_ANSWER\ndefined Trying / USER_BUSY',
    )
  })

  it('never merges rows of a list, and merges what words say twice', () => {
    expect(say(judged(readingOf(true, ringing, ringing)))).toBe(
      'defined Ringing / NO_ANSWER\ndefined Ringing / NO_ANSWER',
    )
    expect(say(judged(readingOf(false, ringing, ringing)))).toBe('defined Ringing / NO_ANSWER')
  })

  it('is unclear where two complete readings say other pairs, and names what each of them says', () => {
    const outcome = judged(readingOf(true, ringing), readingOf(true, crossed))
    expect(outcome.kind).toBe('unclear')
    expect(say(outcome)).toContain('Ringing / NO_ANSWER')
    expect(say(outcome)).toContain('Ringing / USER_BUSY')
    expect('evidence' in outcome && outcome.evidence?.rivals).toHaveLength(1)
  })

  it('is sure where two readings say the same', () => {
    expect(say(judged(readingOf(true, ringing), readingOf(true, ringing)))).toBe(
      'defined Ringing / NO_ANSWER',
    )
  })

  it('is the reading that says the other’s pairs and more', () => {
    expect(say(judged(readingOf(true, ringing), readingOf(true, ringing, trying)))).toBe(
      'defined Ringing / NO_ANSWER\ndefined Trying / USER_BUSY',
    )
  })

  it('counts what is beyond the limit, and reads the rest', () => {
    const outcome = judged({ ...readingOf(true, ringing), unread: 3 })
    expect(outcome.kind === 'rows' && [outcome.rows.length, outcome.unread]).toEqual([1, 3])
  })

  it('carries where its values stand', () => {
    const outcome = judged(readingOf(true, ringing))
    const pieces = 'evidence' in outcome ? (outcome.evidence?.pieces ?? []) : []
    expect(pieces.map(({ start, end, role, side }) => [text.slice(start, end), role, side])).toEqual([
      ['Ringing', 'value', 'type'],
      ['NO_ANSWER', 'value', 'cause'],
    ])
  })

  it('on a passed line’s name leaves no row beside it sure', () => {
    const line = { line: 2, text: 'Trying', as: 'words' as const, start: 18, end: 24 }
    expect(say(judged({ ...readingOf(true, ringing), passed: [line] }))).toBe(
      'unclear left-over ? / NO_ANSWER {Ringing / NO_ANSWER, Trying / NO_ANSWER}',
    )
  })
})

describe('what stands beside the records', () => {
  const line = { line: 2, text: 'Trying', as: 'words' as const, start: 18, end: 24 }
  const allBusy = rowOf({ field: 'type', text: 'All Busy', start: 0, end: 8, isAccounted: true })
  const lone = (side: 'type' | 'cause', value: string) => rowOf(field(side, value))
  const lines = (outcome: ReturnType<typeof judged>) => new Set(say(outcome).split('\n'))

  it('touches each of three records, and of more none', () => {
    expect(lines(judged({ ...readingOf(true, ringing, ringing, ringing), passed: [line] }))).toEqual(
      new Set(['unclear left-over ? / NO_ANSWER {Ringing / NO_ANSWER, Trying / NO_ANSWER}']),
    )
    expect(lines(judged({ ...readingOf(true, ringing, ringing, ringing, ringing), passed: [line] }))).toEqual(
      new Set(['defined Ringing / NO_ANSWER']),
    )
  })

  it('leaves no side of any record to be inferred', () => {
    const four = [allBusy, allBusy, allBusy, allBusy]
    expect(lines(judged(readingOf(true, ...four)))).toEqual(new Set(['defined All Busy / <empty>']))
    expect(lines(judged({ ...readingOf(true, ...four), passed: [line] }))).toEqual(
      new Set(['needs-cause All Busy']),
    )
  })

  it('touches no record that is said apart from it', () => {
    const apart = { ...ringing, isApart: true }
    expect(say(judged({ ...readingOf(true, apart), passed: [line] }))).toBe('defined Ringing / NO_ANSWER')
  })

  it('is the other side, where labels say a type and a cause apart', () => {
    const labels = (...rows: RawRow[]): Reading => ({ ...readingOf(true, ...rows), format: 'labels' })
    expect(lines(judged(labels(allBusy)))).toEqual(new Set(['defined All Busy / <empty>']))
    expect(lines(judged(labels(allBusy, lone('cause', 'USER_BUSY'))))).toEqual(
      new Set(['needs-cause All Busy', 'needs-type USER_BUSY']),
    )
    expect(lines(judged(labels(allBusy, ringing)))).toEqual(
      new Set(['needs-cause All Busy', 'defined Ringing / NO_ANSWER']),
    )
    expect(lines(judged(readingOf(true, allBusy, ringing)))).toEqual(
      new Set(['defined All Busy / <empty>', 'defined Ringing / NO_ANSWER']),
    )
    expect(lines(judged(labels(allBusy, allBusy)))).toEqual(new Set(['defined All Busy / <empty>']))
  })

  it('makes a reading that leaves it no rival, and the one that leaves less the better', () => {
    const leaving = { ...readingOf(true, crossed), passed: [line] }
    expect(say(judged(readingOf(true, ringing), leaving))).toBe('defined Ringing / NO_ANSWER')
    expect(say(judged(leaving, readingOf(true, ringing)))).toBe('defined Ringing / NO_ANSWER')
  })

  it('makes a reading of many records no rival, though it touches none of them', () => {
    const four = (row: RawRow) => readingOf(true, row, row, row, row)
    const sure = new Set(['defined Ringing / NO_ANSWER'])
    const leaving = { ...four(crossed), passed: [line] }
    expect(lines(judged(four(ringing), leaving))).toEqual(sure)
    expect(lines(judged(leaving, four(ringing)))).toEqual(sure)
    expect(lines(judged(four(ringing), four(crossed)))).not.toEqual(sure)
  })

  it('is asked about where a rival says one pair more and one that is the same', () => {
    const outcome = judged(readingOf(true, ringing, trying), readingOf(true, ringing, crossed))
    expect(say(outcome)).toContain('unclear two-readings')
  })

  it('is told among the pieces of the text, with its side', () => {
    const outcome = judged({ ...readingOf(true, ringing), passed: [line] })
    const pieces = 'evidence' in outcome ? (outcome.evidence?.pieces ?? []) : []
    expect(pieces.filter(({ role }) => role === 'left')).toEqual([
      { start: 18, end: 24, role: 'left', side: 'type' },
    ])
  })

  it('keeps a side open where one of two values is no name', () => {
    expect(judge(words('Queued'), words('see below', false))).toContain('unclear not-a-name')
    expect(judge(words('Queued'), words('Overflow'))).toContain('undefined-pair')
  })

  it('is asked about where a rival answers a mention otherwise', () => {
    const spoken = { ...ringing, quote: 'it was' }
    expect(say(judged(readingOf(true, spoken), readingOf(true, crossed)))).toContain('unclear two-readings')
  })
})

describe('the law, on whole texts', () => {
  it('all 30 definitions are answered where they are plainly said', () => {
    for (const { type: name, cause: each } of definitions)
      expect(say(readPaste(`${name} / ${causeLabel(each)}`))).toBe(`defined ${name} / ${causeLabel(each)}`)
  })

  it.each([
    ['Missed Call Type: Ringing\nHangup Cause: NO_ANSWER, USER_BUSY', 'two values in one field'],
    ['Missed Call Type: Ringing\nHangup Cause: NO_ANSWER\nTrying', 'a type on a line of its own'],
    ['Agent,Missed Call Type,Hangup Cause\nAna,Ringing,NO_ANSWER,USER_BUSY', 'a cell too many'],
    ['Missed Call Type: Ringing\nHangup Cause: NORMAL_CLEARING (17)', 'a name beside another’s number'],
    ['Ringing NO_ANSWER → USER_BUSY', 'what was and what became of it'],
    ['state,Hangup Cause\nRinging,NO_ANSWER', 'a column that is called something else'],
    ['Missed Call Type,Hangup Cause\nRinging,#N/A', 'a value that failed'],
    ['Missed Call Type,Hangup Cause\nRinging,...', 'a value that was cut off'],
    ['Missed Call Type,Hangup Cause,Agent\nRinging', 'cells that are missing'],
  ])('%j is asked about: %s', (paste) => {
    expect(pairsOf(readPaste(paste)).map(({ kind }) => kind)).not.toContain('defined')
  })

  it.each([
    ['Missed Call Type,Hangup Cause,Notes\nRinging,NO_ANSWER,was Trying USER_BUSY', 'a note'],
    [
      'Missed Call Type,Hangup Cause,Parent Hangup Cause\nRinging,NO_ANSWER,USER_BUSY',
      'another record’s field',
    ],
    ['Missed Call Type,Hangup Cause,b_leg_hangup_cause\nRinging,NO_ANSWER,USER_BUSY', 'another leg’s field'],
    ['Missed Call Type: Ringing\nHangup Cause: NO_ANSWER (19)', 'its own number'],
    ['Missed Call Type: Ringing (12)\nHangup Cause: NO_ANSWER', 'a count'],
  ])('%j is answered: %s has a role of its own', (paste) => {
    expect(say(readPaste(paste))).toBe('defined Ringing / NO_ANSWER')
  })

  it('every line is a row or passed over with a reason', () => {
    expect(
      sayLines(
        readPaste(
          'Missed calls of May\n\nMissed Call Type\tHangup Cause\nRinging\tNO_ANSWER\nTrying\tUSER_BUSY\nTotal\t2\nGenerated by Ana',
        ),
      ),
    ).toBe(
      '1: preamble\n3: header\n4: defined Ringing / NO_ANSWER\n5: defined Trying / USER_BUSY\n6: total\n7: footer',
    )
  })
})
