import { utf16Of } from './encoding.ts'

/** Why a file is no text that could hold rows, as its first bytes tell. */
export type Refusal =
  | { readonly kind: 'empty' }
  /** To be saved as CSV. `xls` is the old binary form. */
  | { readonly kind: 'spreadsheet'; readonly as: 'xlsx' | 'ods' | 'xls' }
  | { readonly kind: 'archive'; readonly as: 'zip' | 'gzip' | 'tar' | '7z' | 'rar' | 'bzip2' | 'xz' | 'zstd' }
  | { readonly kind: 'pdf' }
  | { readonly kind: 'image' }
  | { readonly kind: 'binary' }

/** How many first bytes `refusalOf` looks at. */
export const refusalBytes = 4096

/** How files of a kind start, in hexadecimal. */
const starts: readonly (readonly [RegExp, Refusal])[] = [
  [/^d0cf11e0a1b11ae1/, { kind: 'spreadsheet', as: 'xls' }],
  [/^25504446/, { kind: 'pdf' }],
  [/^1f8b/, { kind: 'archive', as: 'gzip' }],
  [/^377abcaf271c/, { kind: 'archive', as: '7z' }],
  [/^526172211a07/, { kind: 'archive', as: 'rar' }],
  [/^425a6839314159/, { kind: 'archive', as: 'bzip2' }],
  [/^fd377a585a00/, { kind: 'archive', as: 'xz' }],
  [/^28b52ffd/, { kind: 'archive', as: 'zstd' }],
  // PNG, JPEG, GIF, TIFF, WebP, BMP, HEIC and AVIF.
  [/^(89504e47|ffd8ff|47494638(37|39)61|49492a00|4d4d002a)/, { kind: 'image' }],
  [/^(52494646.{8}57454250|424d.{8}00000000|.{8}66747970(68656963|61766966|6d696631))/, { kind: 'image' }],
]

/**
 * Why a file cannot be read, or `undefined` where it may well be text. Never throws.
 * @param firstBytes from the file's start; `refusalBytes` of them are enough
 * @param name the file's name, for its ending
 * @param size the whole file's, in bytes
 */
export function refusalOf(firstBytes: Uint8Array, name = '', size = firstBytes.length): Refusal | undefined {
  if (size === 0 || firstBytes.length === 0) return { kind: 'empty' }
  const first = firstBytes.subarray(0, refusalBytes)
  const hex = [...first.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const known = starts.find(([start]) => start.test(hex))
  if (known) return known[1]
  if (String.fromCharCode(...first.subarray(257, 262)) === 'ustar') return { kind: 'archive', as: 'tar' }
  if (/^504b(0304|0506|0708)/.test(hex)) return zipped(String.fromCharCode(...first), name)
  return first.includes(0) && utf16Of(first) === undefined ? { kind: 'binary' } : undefined
}

function zipped(latin: string, name: string): Refusal {
  const ending = /\.(xlsx|xlsm|xlsb|xltx|ods)$/i.exec(name)?.[1]?.toLowerCase()
  if (ending === 'ods' || latin.includes('opendocument.spreadsheet'))
    return { kind: 'spreadsheet', as: 'ods' }
  const isExcel =
    ending !== undefined || latin.includes('xl/workbook') || latin.includes('[Content_Types].xml')
  return isExcel ? { kind: 'spreadsheet', as: 'xlsx' } : { kind: 'archive', as: 'zip' }
}
