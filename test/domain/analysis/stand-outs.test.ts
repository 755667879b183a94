import { describe, expect, test } from 'vitest'
import { calendarDay } from '../../../src/domain/analysis/calendar.ts'
import { roleOf } from '../../../src/domain/analysis/column-roles.ts'
import { momentsOf } from '../../../src/domain/analysis/kept-table.ts'
import {
  expectedAmong,
  holm,
  logTwoProportions,
  logUpperTail,
} from '../../../src/domain/analysis/significance.ts'
import { standOuts } from '../../../src/domain/analysis/stand-outs.ts'
import { kept, november } from './files.ts'

function foundIn(text: string) {
  const table = kept(text)
  const asked = [...table.columns.keys()].filter((at) => roleOf(table.columns[at]?.name ?? '') !== 'other')
  const { found, tested } = standOuts(table, momentsOf(table, 'day-first'), asked)
  const words = found.map(({ about, pair, seen }) => {
    const { typeText, causeText } = table.pairs[pair] ?? {}
    const what =
      about.kind === 'days'
        ? `days ${calendarDay(about.from).date} to ${calendarDay(about.to).date}`
        : about.values
            .map((value) => table.columns[about.column]?.values[value])
            .sort()
            .join('|')
    return { words: `${what}: ${typeText}/${causeText}`, seen }
  })
  return { words: words.map(({ words }) => words), tested, found }
}

describe('what stands out', () => {
  test('are the two planted problems, each in one sentence, and nothing else', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { words } = foundIn(november(seed, 5000, true))
      expect.soft(words.map((each) => each.replace(/2[123] to/, '2x to')).sort(), `seed ${seed}`).toEqual([
        'Agent 05|Agent 09|Agent 16: Trying/USER_BUSY',
        'Agent 12: Ringing/CALL_REJECTED',
        // The 22nd is a Sunday with few calls: a day more or less fits as well.
        'days 2x to 30: Trying/USER_BUSY',
      ])
    }
  })

  test('is nothing in 100 random files without a problem', () => {
    const flagged = []
    for (let seed = 1; seed <= 100; seed++) flagged.push(...foundIn(november(seed, 5000, false)).words)
    expect(flagged).toEqual([])
  })

  test('is nothing in a small file, however uneven', () => {
    const rows = Array.from({ length: 19 }, (_, at) => `2026-11-${10 + at},Agent 1,Ringing,CALL_REJECTED`)
    const others = Array.from({ length: 19 }, (_, at) => `2026-11-${10 + at},Agent 2,Ringing,NO_ANSWER`)
    const text = `Date,Agent,Missed Call Type,Hangup Cause\n${[...rows, ...others].join('\n')}\n`
    expect(foundIn(text).words).toEqual([])
  })

  test('is an agent and not the queue that the agent alone answers for', () => {
    const row = (queue: string, agent: string, cause: string) =>
      `2026-11-10,${queue},${agent},Ringing,${cause}`
    const of = (count: number, line: (at: number) => string) =>
      Array.from({ length: count }, (_, at) => line(at))
    const lines = [
      ...of(900, (at) => row('North', `Agent ${at % 9}`, at % 10 === 0 ? 'CALL_REJECTED' : 'NO_ANSWER')),
      ...of(300, (at) =>
        row('South', `Agent ${10 + (at % 3)}`, at % 10 === 0 ? 'CALL_REJECTED' : 'NO_ANSWER'),
      ),
      ...of(200, (at) => row('South', 'Agent X', at % 2 === 0 ? 'CALL_REJECTED' : 'NO_ANSWER')),
    ]
    const text = `Date,Queue,Agent,Missed Call Type,Hangup Cause\n${lines.join('\n')}\n`
    expect(foundIn(text).words).toEqual(['Agent X: Ringing/CALL_REJECTED'])
  })
})

describe('the tests behind it', () => {
  test('give the likelihoods of textbooks', () => {
    // Fisher’s tea: 4 of 4 right among 8 cups, 1 in 70; 3 or more of 4, 17 in 70.
    expect(Math.exp(logUpperTail({ seen: 4, own: 4, pair: 4, all: 8 }))).toBeCloseTo(1 / 70, 12)
    expect(Math.exp(logUpperTail({ seen: 3, own: 4, pair: 4, all: 8 }))).toBeCloseTo(17 / 70, 12)
    expect(expectedAmong({ seen: 3, own: 4, pair: 4, all: 8 })).toBe(1)
    expect(holm([Math.log(0.01), Math.log(0.04), Math.log(0.03)], 3, 0.05)).toEqual([true, false, false])
    // z = 1.96 is 5 %.
    expect(Math.exp(logTwoProportions([500 + 43.83, 1000], [500, 1000]))).toBeCloseTo(0.05, 3)
    expect(Math.exp(logTwoProportions([600, 1000], [500, 1000]))).toBeCloseTo(6.98e-6, 7)
  })
})
