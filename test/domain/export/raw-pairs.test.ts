import { expect, it } from 'vitest'
import { RawPairs } from '../../../src/domain/export/raw-pairs.ts'
import { bytesOf } from './scanned.ts'

it('pairs are told apart by their bytes, also where their hashes are the same', () => {
  const pairs = new RawPairs(100, new Uint8Array(0))
  const numberOf = (type: string, cause: string) => {
    const bytes = bytesOf(type + cause)
    return pairs.numberOf(bytes, {
      typeStart: 0,
      typeEnd: type.length,
      causeStart: type.length,
      causeEnd: bytes.length,
    })
  }
  // "Aa" and "BB" have the same sum of letters times powers of 31.
  const all = [
    ['Aa', 'Aa'],
    ['BB', 'Aa'],
    ['Aa', 'BB'],
    ['BB', 'BB'],
    ['AaA', 'a'],
    ['', 'AaAa'],
    ['AaAa', ''],
  ] as const
  expect(all.map(([type, cause]) => numberOf(type, cause))).toEqual([0, 1, 2, 3, 4, 5, 6])
  expect(all.map(([type, cause]) => numberOf(type, cause))).toEqual([0, 1, 2, 3, 4, 5, 6])
})

it('there is room for so many pairs, and those held are still found', () => {
  const pairs = new RawPairs(10, new Uint8Array(0))
  const numbers = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      pairs.numberOf(bytesOf(`x${at}`), {
        typeStart: 0,
        typeEnd: 1,
        causeStart: 1,
        causeEnd: String(at).length + 1,
      }),
    )
  expect(numbers(12)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, -1, -1])
  expect(numbers(3)).toEqual([0, 1, 2])
  expect(pairs.size).toBe(10)
})
