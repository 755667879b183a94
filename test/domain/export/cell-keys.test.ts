import { expect, it } from 'vitest'
import { CellKeys, hashOf } from '../../../src/domain/export/cell-keys.ts'
import { bytesOf } from './scanned.ts'

function viewOf(text: string): DataView {
  const bytes = Uint8Array.from(bytesOf(text))
  return new DataView(bytes.buffer)
}

it('pairs are told apart by where one cell ends and the other starts', () => {
  const keys = new CellKeys(100)
  const numberOf = (type: string, cause: string) => {
    const [view, end] = [viewOf(type + cause), type.length]
    return keys.numberOf(view, 0, end, end, view.byteLength)
  }
  const all = [
    ['Aa', 'Aa'],
    ['BB', 'Aa'],
    ['Aa', 'BB'],
    ['AaA', 'a'],
    ['', 'AaAa'],
    ['AaAa', ''],
  ] as const
  expect(all.map(([type, cause]) => numberOf(type, cause))).toEqual([0, 1, 2, 3, 4, 5])
  expect(all.map(([type, cause]) => numberOf(type, cause))).toEqual([0, 1, 2, 3, 4, 5])
})

it('cells are told apart by their bytes where their hashes are the same', () => {
  const alike = [
    ['Agent 585', 'Agent 6024157'],
    ['Agent 584', 'Agent 6034157'],
  ].map((names) => names.map((name) => name.padEnd(20)))
  for (const [one = '', other = ''] of alike)
    expect(hashOf(20, viewOf(one), 0, 20)).toBe(hashOf(20, viewOf(other), 0, 20))
  const keys = new CellKeys(100)
  const numbers = () => alike.flat().map((text) => keys.numberOf(viewOf(text), 0, 20))
  expect(numbers()).toEqual([0, 1, 2, 3])
  expect(numbers()).toEqual([0, 1, 2, 3])
})

it('there is room for so many, and those held are still found', () => {
  const keys = new CellKeys(1000)
  const numbers = (count: number) =>
    Array.from({ length: count }, (_, at) => {
      const view = viewOf(`Some agent ${at}`)
      return keys.numberOf(view, 0, view.byteLength)
    })
  const first = [...Array(1000).keys()]
  expect(numbers(1002)).toEqual([...first, -1, -1])
  expect(numbers(1000)).toEqual(first)
  expect(keys.size).toBe(1000)
})

it('what is longer than any name is not held', () => {
  const view = viewOf('x'.repeat(401))
  expect(new CellKeys(10).numberOf(view, 0, 401)).toBe(-1)
  expect(new CellKeys(10).numberOf(view, 0, 400)).toBe(0)
})
