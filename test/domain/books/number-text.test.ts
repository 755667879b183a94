import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ByteBuffer } from '../../../src/domain/books/byte-buffer.ts'
import { addDate, dateText, numberAsOf, numberText } from '../../../src/domain/books/number-text.ts'

test.each([
  ['General', 'number'],
  ['0.00', 'number'],
  ['#,##0;[Red]-#,##0', 'number'],
  ['"yes";"yes";"no"', 'number'],
  ['yyyy\\-mm\\-dd', 'date'],
  ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'date'],
  ['mmm', 'date'],
  ['m/d/yy h:mm', 'date'],
  ['h:mm:ss AM/PM', 'time'],
  ['[h]:mm:ss', 'time'],
  ['mm:ss.0', 'time'],
])('the format %s is of a %s', (code, as) => {
  expect(numberAsOf(code)).toBe(as)
})

test.each([
  ['1', false, '1900-01-01'],
  ['59', false, '1900-02-28'],
  ['61', false, '1900-03-01'],
  ['44880', true, '2026-11-16'],
  ['46342.999999', false, '2026-11-17'],
  ['-3', false, '-3'],
  ['3000000', false, '3000000'],
  ['not a number', false, 'not a number'],
])('day %s (from 1904: %s) is %s', (written, is1904, expected) => {
  expect(numberText(written, 'date', is1904)).toBe(expected)
})

test('a number is written as it would be typed', () => {
  expect(numberText('1204', 'number', false)).toBe('1204')
  expect(numberText('0.10000000000000001', 'number', false)).toBe('0.1')
  expect(numberText('1.0E3', 'number', false)).toBe('1000')
})

test('a date is added as it is written, or left to be', () => {
  let added = 0
  const days = fc.oneof(
    fc.double({ min: -10, max: 3_000_000, noNaN: true }),
    fc.integer({ min: -10, max: 100_000 }),
    fc.integer({ min: 0, max: 86_400 * 50_000 }).map((seconds) => seconds / 86_400),
  )
  fc.assert(
    fc.property(days, fc.constantFrom('date', 'time'), fc.boolean(), (value, as, is1904) => {
      const out = new ByteBuffer()
      if (!addDate(out, value, as, is1904)) return
      added++
      expect(String.fromCharCode(...out.bytes.subarray(0, out.length))).toBe(dateText(value, as, is1904))
    }),
  )
  expect(added).toBeGreaterThan(20)
})
