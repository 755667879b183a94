import { expect, test } from 'vitest'
import { callLine } from '../../../src/domain/reference/call-line.ts'
import { callTypes, definitions, definitionsOfType } from '../../../src/domain/reference/reference.ts'

const statesOf = (definition: (typeof definitions)[number]) =>
  callLine(definition)?.stops.map(({ state }) => state)

test('every call line has the same five stops, of which exactly one is the end', () => {
  for (const definition of definitions) {
    const line = callLine(definition)
    if (!line) continue
    expect(line.stops.map(({ label }) => label)).toEqual([
      'Registered',
      'Available',
      'Called',
      'Ringing',
      'Answered',
    ])
    const ends = line.stops.filter(({ state }) => state === 'failed' || state === 'stopped-here')
    expect(ends).toHaveLength(1)
    expect(line.stops.filter(({ caption }) => caption !== undefined)).toEqual(ends)
    expect(line.stops.at(-1)?.state).toBe('not-reached')
  }
})

test('the end comes later from type to type', () => {
  const ends = callTypes.flatMap(({ name }) => {
    const states = definitionsOfType(name)
      .slice(0, 1)
      .flatMap((definition) => statesOf(definition) ?? [])
    return states.length > 0
      ? states.findIndex((state) => state === 'failed' || state === 'stopped-here')
      : []
  })
  expect(ends).toEqual([0, 1, 2, 3])
})

test('definitions of one type share one line', () => {
  for (const { name } of callTypes) {
    const lines = definitionsOfType(name).flatMap((definition) => statesOf(definition)?.join() ?? [])
    expect(new Set(lines).size).toBeLessThanOrEqual(1)
  }
})

test('there is none for Unknown, nor for a call to a PSTN number', () => {
  const none = definitions.filter((definition) => callLine(definition) === null)
  expect(none.map(({ type, cause }) => [type, cause])).toEqual([
    ['Unknown', null],
    ['Trying', 'NORMAL_TEMPORARY_FAILURE'],
  ])
})
