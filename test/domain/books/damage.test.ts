import { describe, expect, test } from 'vitest'
import { read, sample, zipped } from './books.ts'

describe('a file that was cut off is refused, wherever it was cut:', () => {
  test.each([
    ['.xlsx, by hand', 'hand-emptysi--plain.xlsx', 1],
    ['.zip of Info-ZIP', 'infozip-zip-3.0--weekly.zip', 3],
    ['.zip of yazl', 'yazl-3.3.1--one.zip', 1],
    ['.ods of hucre', 'hucre-1.0.0--sparse.ods', 5],
    ['.xls of xlwt', 'xlwt-1.3.0--rich.xls', 7],
    ['.fods of LibreOffice', 'libreoffice-7.4.7--sparse.fods', 97],
  ])('%s', async (_, file, step) => {
    const whole = sample(file)
    const pairs = await read(whole)
    for (let end = 5; end < whole.length; end += step) {
      const cut = await read(whole.subarray(0, end))
      // Cut so early that it does not even show what it is, it has no rows either.
      if (typeof cut !== 'string') expect(cut, `cut at ${end}`).toEqual(pairs)
      if (/\.(xlsx|zip|ods)$/.test(file)) expect(cut, `cut at ${end}`).toBe('damaged')
    }
  })
})

test('a byte that was changed in a packed part is found by its sum', async () => {
  const whole = sample('bsdtar-3.6.2-stored--one.zip')
  const at = Buffer.from(whole).indexOf('NO_ANSWER')
  whole[at] = 'X'.charCodeAt(0)
  expect(await read(whole)).toBe('damaged')
})

test('one damaged file among several damages the archive', async () => {
  const csv = 'Missed Call Type,Hangup Cause\nTrying,NO_ANSWER\n'
  const whole = await zipped({ 'first.csv': csv, 'second.csv': csv })
  const second = Buffer.from(whole).indexOf('second.csv') + 14
  whole[second] = (whole[second] ?? 0) ^ 0x55
  expect(await read(whole)).toBe('damaged')
})

test('an archive whose files are too much together is refused before any is read', async () => {
  const names = Array.from({ length: 9 }, (_, at) => `${at}.csv`)
  const whole = await zipped(
    Object.fromEntries(names.map((name) => [name, 'Missed Call Type,Hangup Cause\n'])),
  )
  const bytes = Buffer.from(whole.buffer, whole.byteOffset, whole.length)
  const sized = (count: number) => {
    for (const name of names.slice(0, count)) {
      // Its unpacked size stands 22 bytes before its name in the directory: nearly 4 GB.
      bytes.writeUInt32LE(0xfffffffe, bytes.lastIndexOf(name) - 22)
    }
    return read(whole)
  }
  expect(await sized(7)).toBe('damaged')
  expect(await sized(9)).toBe('too-large')
})
