import { describe, expect, it } from 'vitest'
import { encodingOf, utf16Of } from '../../../src/domain/export/encoding.ts'
import { headOf, kindOf } from '../../../src/domain/export/head.ts'
import { refusalBytes, refusalOf } from '../../../src/domain/export/refusal.ts'
import { textOf } from '../../../src/domain/export/units.ts'
import { bytesOf, decode } from './scanned.ts'

const hexOf = (hex: string) => new Uint8Array(Buffer.from(hex.replaceAll(' ', ''), 'hex'))

describe('a file is refused by how it starts', () => {
  it.each([
    ['d0cf11e0a1b11ae1', { kind: 'spreadsheet', as: 'xls' }],
    ['25504446', { kind: 'pdf' }],
    ['1f8b', { kind: 'archive', as: 'gzip' }],
    ['377abcaf271c', { kind: 'archive', as: '7z' }],
    ['526172211a07', { kind: 'archive', as: 'rar' }],
    ['425a6839314159', { kind: 'archive', as: 'bzip2' }],
    ['fd377a585a00', { kind: 'archive', as: 'xz' }],
    ['28b52ffd', { kind: 'archive', as: 'zstd' }],
    ['89504e47', { kind: 'image' }],
    ['ffd8ff', { kind: 'image' }],
    ['474946383761', { kind: 'image' }],
    ['474946383961', { kind: 'image' }],
    ['49492a00', { kind: 'image' }],
    ['4d4d002a', { kind: 'image' }],
    ['52494646 01020304 57454250', { kind: 'image' }],
    ['424d 01020304 00000000', { kind: 'image' }],
    ['0000001c 66747970 68656963', { kind: 'image' }],
    ['0000001c 66747970 61766966', { kind: 'image' }],
    ['0000001c 66747970 6d696631', { kind: 'image' }],
    ['504b0304', { kind: 'archive', as: 'zip' }],
    ['504b0506', { kind: 'archive', as: 'zip' }],
    ['504b0708', { kind: 'archive', as: 'zip' }],
  ] as const)('%s', (start, refusal) => {
    const bytes = hexOf(start)
    expect(refusalOf(bytes)).toEqual(refusal)
    expect(refusalOf(new Uint8Array([...bytes, 65, 66]))).toEqual(refusal)
    expect(refusalOf(new Uint8Array([65, ...bytes]))).not.toEqual(refusal)
  })

  it('a tar archive, by what stands behind its first name', () => {
    const tar = new Uint8Array(1024)
    tar.set(bytesOf('report.csv'))
    tar.set(bytesOf('ustar'), 257)
    expect(refusalOf(tar)).toEqual({ kind: 'archive', as: 'tar' })
  })

  it.each([
    ['a cell of text', 'PK,Missed Call Type'],
    ['a name', 'BZh9,Rar!,GIF8,BM,RIFF'],
    ['a name that ends as pictures do', 'GIF88a'],
    ['a fixed width', 'RIFF1234WEBX'],
  ])('and not by %s', (_, text) => {
    expect(refusalOf(bytesOf(text), 'a.zip')).toBeUndefined()
  })

  it.each([
    ['.xlsx', 'xlsx'],
    ['.xlsm', 'xlsx'],
    ['.xlsb', 'xlsx'],
    ['.xltx', 'xlsx'],
    ['.XLSX', 'xlsx'],
    ['.ods', 'ods'],
    ['.ODS', 'ods'],
  ] as const)('a zip whose name ends in %s is a spreadsheet', (ending, as) => {
    const zip = hexOf('504b0304 00')
    expect(refusalOf(zip, `Report${ending}`)).toEqual({ kind: 'spreadsheet', as })
    expect(refusalOf(zip, `Report${ending}.zip`)).toEqual({ kind: 'archive', as: 'zip' })
    expect(refusalOf(zip, `Report ${ending.slice(1)}`)).toEqual({ kind: 'archive', as: 'zip' })
  })

  it.each(['xl/workbook.xml', '[Content_Types].xml'])('a zip that holds %s is one, too', (content) => {
    const zip = (gap: number) => bytesOf(`PK\x03\x04${'-'.repeat(gap)}${content}`)
    expect(refusalOf(zip(0))).toEqual({ kind: 'spreadsheet', as: 'xlsx' })
    expect(refusalOf(zip(refusalBytes))).toEqual({ kind: 'archive', as: 'zip' })
  })

  it('by what is within its first bytes, by its size, or not at all', () => {
    const zeroAt = (at: number) => bytesOf(`${'a'.repeat(at)}\0${'a'.repeat(50)}`)
    expect(refusalOf(zeroAt(refusalBytes - 1))).toEqual({ kind: 'binary' })
    expect(refusalOf(zeroAt(refusalBytes))).toBeUndefined()
    expect(refusalOf(bytesOf('a'), 'a', 0)).toEqual({ kind: 'empty' })
    expect(refusalOf(new Uint8Array(0), 'a', 9)).toEqual({ kind: 'empty' })
  })
})

describe('an encoding is told by', () => {
  it.each([
    ['a mark', 'efbbbf 41', 'utf-8', 3],
    ['a mark', 'fffe 4100', 'utf-16le', 2],
    ['a mark', 'feff 0041', 'utf-16be', 2],
    ['half a mark, which is none', 'efbb', 'utf-8', 0],
    ['half a mark, which is none', 'ef4141', 'windows-1252', 0],
    ['half a mark, which is none', 'ff41', 'windows-1252', 0],
    ['half a mark, which is none', 'efbb41', 'windows-1252', 0],
    ['half a mark, which is none', '4142bf', 'windows-1252', 0],
    ['half a mark, which is none', 'ef42bf', 'windows-1252', 0],
    ['half a mark, which is none', '41bbbf', 'windows-1252', 0],
    ['half a mark, which is none', 'fe41', 'windows-1252', 0],
    ['letters of ASCII', '417f', 'utf-8', 0],
    ['two bytes of one letter', 'c280', 'utf-8', 0],
    ['two bytes of one letter', 'dfbf41', 'utf-8', 0],
    ['three bytes of one letter', 'e0a080 efbfbf', 'utf-8', 0],
    ['four bytes of one letter', 'f0908080 f48fbfbf', 'utf-8', 0],
    ['a letter that the end cuts off', '41f09080', 'utf-8', 0],
    ['a second byte without a first', '4180', 'windows-1252', 0],
    ['a first byte that UTF-8 has not', 'c180', 'windows-1252', 0],
    ['a first byte that UTF-8 has not', 'f5808080', 'windows-1252', 0],
    ['a first byte without its second', 'c341', 'windows-1252', 0],
    ['two first bytes', 'c3c3', 'windows-1252', 0],
    ['half a mark behind a letter', '41ff', 'windows-1252', 0],
    ['half a mark behind a letter', '41fe', 'windows-1252', 0],
    ['three bytes of which the last is wrong', 'e0a041', 'windows-1252', 0],
    ['four bytes of which the last is wrong', 'f0908041', 'windows-1252', 0],
  ] as const)('%s: %s', (_, hex, encoding, mark) => {
    expect(encodingOf(hexOf(hex))).toEqual({ encoding, mark })
  })

  it.each([
    ['more than six in ten', '4100 4100 4100 4100 4100 4100 4100 4141 4141 4141', 'utf-16le'],
    ['six in ten', '4100 4100 4100 4100 4100 4100 4141 4141 4141 4141', undefined],
    ['more than six in ten', '0041 0041 0041 0041 0041 0041 0041 4141 4141 4141', 'utf-16be'],
    ['six in ten', '0041 0041 0041 0041 0041 0041 4141 4141 4141 4141', undefined],
    ['both', '4100 4100 4100 0000', undefined],
    ['both', '0041 0041 0041 0000', undefined],
    ['all of them but an odd last byte', '4100 4100 41', 'utf-16le'],
    ['none', '', undefined],
  ] as const)('every second byte being 0 in %s: %s', (_, hex, encoding) => {
    expect(utf16Of(hexOf(hex))).toBe(encoding)
  })

  it.each([
    ['fffe 1604 3804', 'utf-16le'],
    ['feff 0416 0438', 'utf-16be'],
    ['ff16 1604', undefined],
    ['fe16 1604', undefined],
    ['41fe 1604', undefined],
    ['41ff 1604', undefined],
  ] as const)('a mark alone where no byte is 0: %s', (hex, encoding) => {
    expect(utf16Of(hexOf(hex))).toBe(encoding)
  })

  it('nothing beyond its first 1,024 units', () => {
    const wide = bytesOf('a\0'.repeat(1024))
    expect(utf16Of(new Uint8Array([...wide, ...bytesOf('\0a'.repeat(5000))]))).toBe('utf-16le')
    expect(utf16Of(new Uint8Array([...bytesOf('aa'.repeat(1024)), ...bytesOf('a\0'.repeat(5000))]))).toBe(
      undefined,
    )
  })
})

describe('rows are told apart as', () => {
  it.each([
    ['html', '<table><tr>'],
    ['html', ' \n<TABLE border=1>'],
    ['html', '<html>'],
    ['html', '<!DOCTYPE html>\n'],
    ['html', '<meta charset=x>'],
    ['html', '<head>'],
    ['html', '<body >'],
    ['html', '<tr><td>'],
    ['html', '<td>'],
    ['delimited', '<empty>,Trying'],
    ['delimited', '<tablet>,Trying'],
    ['delimited', 'Note <table>,Trying'],
    ['document', '{"a":1}'],
    ['document', '{ }'],
    ['document', '{\n "a": 1\n}'],
    ['document', '[{"a":1},\n{"a":2}]'],
    ['document', '[ ]'],
    ['document', '[[1]]'],
    ['delimited', '[a],Trying'],
    ['delimited', '{a},Trying'],
    ['delimited', 'x [{"a":1}]'],
    ['delimited', 'x {"a":1}'],
    ['lines', '{"a":1}\n{"a":2}'],
    ['lines', '\n {"a":1}\r\n\r\n{"a":2'],
    ['lines', '{"a\n{"a":1}\n{"a":2}'],
    ['document', '{"a":1}\n,'],
    ['document', '{"a\n{"a":1}'],
    ['document', '{"a": [\n{"b":1}\n]}'],
  ] as const)('%s: %j', (kind, text) => {
    expect(kindOf(headOf(bytesOf(text), true, decode))).toBe(kind)
  })
})

describe('the text of bytes', () => {
  it.each([
    ['of UTF-8 that holds the sign for what could not be decoded', 'efbfbd c3a9', '\ufffdé'],
    ['of Windows-1252 among UTF-8', 'e9 20', 'é '],
  ])('%s', (_, hex, text) => {
    expect(textOf(hexOf(hex), 'utf-8', decode)).toBe(text)
  })
})
