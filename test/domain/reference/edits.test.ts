import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { edits } from '../../../src/domain/reference/edits.ts'

const plenty = 100

describe('the edits between two words', () => {
  test.each([
    ['', '', 0],
    ['BUSY', 'BUSY', 0],
    ['', 'BUSY', 4],
    ['BUSY', '', 4],
    ['BUSY', 'BUSSY', 1],
    ['BUSY', 'BSY', 1],
    ['BUSY', 'BUSK', 1],
    ['BUSY', 'BUYS', 1],
    ['UBSY', 'BUSY', 1],
    ['NOANSWER', 'NONASWER', 1],
    ['NOANSWER', 'NAOSNWER', 2],
    ['BUSY', 'YUSB', 2],
    ['CRASH', 'LOSERACE', 6],
    ['BUS', 'SUB', 2],
    ['ABAB', 'BABA', 2],
    ['AAAA', 'BBBB', 4],
    ['AB', 'BCA', 3],
  ])('%j and %j: %i, either way round', (a, b, count) => {
    expect([edits(a, b, plenty), edits(b, a, plenty)]).toEqual([count, count])
  })

  test.each([
    ['BUSY', 'BUSK', 1, 1],
    ['BUSY', 'BUSK', 0, 1],
    ['BUSY', 'BUYS', 0, 1],
    ['BUSY', 'BUSY', 0, 0],
    ['BUSY', 'TRYING', 1, 2],
    ['BUSY', 'TRYING', 2, 3],
    ['ABCD', 'WXYZ', 2, 3],
    ['ABC', 'BCXY', 1, 2],
    ['ABC', 'BCXY', 3, 3],
    ['LOSERACE', 'LOSER', 3, 3],
    ['LOSERACE', 'LOSER', 2, 3],
  ])('%j and %j, where more than %3$i are too many, are %4$i', (a, b, limit, count) => {
    expect(edits(a, b, limit)).toBe(count)
  })

  test('are never more than the limit and one, and the same as without a limit up to there', () => {
    const word = fc.stringMatching(/^[ABC]{0,7}$/)
    fc.assert(
      fc.property(word, word, fc.nat(7), (a, b, limit) => {
        expect(edits(a, b, limit)).toBe(Math.min(edits(a, b, plenty), limit + 1))
      }),
    )
  })
})
