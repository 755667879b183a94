/**
 * What makes no difference in a value that a database holds: the same signs that the reader of pastes passes over,
 * as lists, for many engines have no Unicode normalisation and some no regular expressions.
 */

const from = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at))

/** Spaces and line breaks, invisible signs and dashes: they count as nothing. Each is one UTF-16 unit. */
export const ignored: readonly string[] = [
  ...from(0x09, 0x0d),
  ...'\u0085\u00a0\u1680\u2028\u2029\u202f\u205f\u3000',
  ...from(0x2000, 0x200a),
  ...'\u00ad\u034f\u061c\u180e\ufeff',
  ...from(0x200b, 0x200f),
  ...from(0x202a, 0x202e),
  ...from(0x2060, 0x2064),
  ...from(0x2066, 0x206f),
  ...from(0xfe00, 0xfe0f),
  ...from(0x2010, 0x2015),
  ...'\u2212\ufe58\ufe63\uff0d\uff0b\uff3f',
  ...'_-+',
]

/** Signs that stand for another, as pairs of the two: full-width forms, and quotes of all kinds. */
export const variants: readonly (readonly [string, string])[] = [
  ...from(0xff21, 0xff3a).map((sign, at) => [sign, letter(at)] as const),
  ...from(0xff41, 0xff5a).map((sign, at) => [sign, letter(at)] as const),
  ...[...'\u2018\u2019\u201a\u201b`\u00b4'].map((sign) => [sign, "'"] as const),
  ...[...'\u201c\u201d\u201e\u201f\u00ab\u00bb\uff02'].map((sign) => [sign, '"'] as const),
  ...[...'\uff08\uff09\uff1c\uff1e\uff3b\uff3d\uff0e\uff0c\uff1a\uff1b\uff0f\uff03'].map(
    (sign) => [sign, String.fromCodePoint(sign.charCodeAt(0) - 0xfee0)] as const,
  ),
  ['\\', '/'],
]

/** Small letters, one by one: an engine's own `UPPER` may follow a language, and turns `ı` into `I`. */
export const smallLetters: readonly (readonly [string, string])[] = from(0x61, 0x7a).map((sign, at) => [
  sign,
  letter(at),
])

function letter(at: number): string {
  return String.fromCodePoint(0x41 + at)
}

/** What HTML writes for a no-break space, in capitals. */
export const entities = ['&NBSP;', '&#160;', '&#XA0;'] as const

/** Quotes and brackets: a value of nothing else is empty. */
export const wrapping = '"\'<>()[]{}'

/** What may stand around a name. A value of such signs alone is not read. */
export const decoration = `${wrapping}.,:!*~|\u2022\u00b7`

/** A cause may end in what separates several; a type may not, for then it could be one of two. */
export const causeDecoration = `${decoration};`

/** Words that say a field is empty, folded. `/N` is MySQL's and Hive's `\N`. */
export const emptyWords: readonly string[] =
  'EMPTY NULL NIL NONE NA N/A #N/A /N NAN BLANK UNDEFINED NOTSET NOVALUE EMPTYSTRING'.split(' ')
