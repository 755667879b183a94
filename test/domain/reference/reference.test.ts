import { describe, expect, test } from 'vitest'
import { neighbours } from '../../../src/domain/reference/neighbours.ts'
import {
  callTypes,
  causeLabel,
  causes,
  definitions,
  definitionsOfCause,
  definitionsOfType,
  resolve,
} from '../../../src/domain/reference/reference.ts'
import { telephony, telephonyOf } from '../../../src/domain/reference/telephony.ts'

test('5 types and 15 named causes and the empty cause make 80 pairs, of which 30 are defined', () => {
  expect(callTypes.map(({ name }) => name)).toEqual([
    'No Devices',
    'All Busy',
    'Trying',
    'Ringing',
    'Unknown',
  ])
  expect(causes).toHaveLength(16)
  expect(causes.at(-1)).toBeNull()
  const cells = callTypes.flatMap(({ name }) => causes.map((cause) => resolve(name, cause)))
  expect(cells).toHaveLength(80)
  expect(cells.filter((cell) => cell === undefined)).toHaveLength(50)
  expect(new Set(cells.filter((cell) => cell !== undefined))).toEqual(new Set(definitions))
})

test('a pair leads to its own definition', () => {
  for (const definition of definitions) expect(resolve(definition.type, definition.cause)).toBe(definition)
})

test('All Busy, No Devices and Unknown are defined with the empty cause alone', () => {
  for (const type of ['All Busy', 'No Devices', 'Unknown'] as const) {
    expect(definitionsOfType(type).map(({ cause }) => cause)).toEqual([null])
  }
  expect(definitionsOfType('Trying')).toHaveLength(13)
  expect(definitionsOfType('Ringing')).toHaveLength(14)
})

test('types and causes each cut the reference into definitions once', () => {
  const byType = callTypes.flatMap(({ name }) => definitionsOfType(name))
  const byCause = causes.flatMap((cause) => definitionsOfCause(cause))
  expect(byType).toHaveLength(30)
  expect(byCause).toHaveLength(30)
  expect(new Set(byType)).toEqual(new Set(byCause))
})

test('going on from a type’s first definition passes each of its definitions once, and back again', () => {
  for (const { name } of callTypes) {
    const all = definitionsOfType(name)
    const passed = []
    for (let at = all[0]; at; at = neighbours(at).next) passed.push(at)
    expect(passed).toEqual(all)
    const back = []
    for (let at = all.at(-1); at; at = neighbours(at).previous) back.unshift(at)
    expect(back).toEqual(all)
  }
})

test('the empty cause is written <empty>', () => {
  expect(causeLabel(null)).toBe('<empty>')
  expect(causeLabel('NO_ANSWER')).toBe('NO_ANSWER')
})

describe('general telephony', () => {
  test('has 82 causes, no name and no number twice', () => {
    expect(new Set(telephony.map(({ name }) => name))).toHaveProperty('size', 82)
    expect(new Set(telephony.map(({ number }) => number))).toHaveProperty('size', 82)
    expect(telephony).toHaveLength(82)
  })

  test('knows every named cause of the reference, and says what it means there', () => {
    for (const cause of causes) {
      if (cause !== null) expect(telephonyOf(cause)?.meaning, cause).toMatch(/\.$/)
    }
  })

  test('speaks of exactly the pairs the reference defines, and invents no meaning for other causes', () => {
    const spoken = telephony.flatMap((row) =>
      Object.keys(row.here ?? {}).map((type) => `${type}/${row.name}`),
    )
    const defined = definitions.flatMap(({ type, cause }) => (cause === null ? [] : `${type}/${cause}`))
    expect(spoken.toSorted()).toEqual(defined.toSorted())
    const explained = telephony.flatMap((row) => (row.meaning ? row.name : []))
    expect(explained.toSorted()).toEqual(causes.filter((cause) => cause !== null))
  })

  test('knows no cause by a name that every object has', () => {
    for (const name of ['constructor', '__proto__', 'toString', '']) expect(telephonyOf(name)).toBeUndefined()
  })
})
