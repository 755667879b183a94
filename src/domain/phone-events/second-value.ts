import { readSide } from './read-side.ts'

/** A second value of its own behind the first: `NO_ANSWER; USER_BUSY`, `Ringing (was Trying)`. */
const next =
  /^["'\s]*(?:(?:[,;/|&+(>]|[^\p{L}\p{N}\t"'\s](?!\s*\d)|\b(?:or|and|was|not|then|to|now|previously|formerly|instead of|rather than|but|maybe|with|before|after|vs|versus)\b)["'\s]*)+([^,;/|&+\t()]+)/iu

/** Names as they are written by machines: `NO_ANSWER, where others had USER_BUSY`. */
const names = /(?<![\p{L}\p{N}_])[A-Z0-9]+(?:_[A-Z0-9]+)+(?![\p{L}\p{N}_])/gu

/** Where another field begins. */
const label = /\t(?![A-Z0-9]+_)|(?<![\p{L}\p{N}_])\p{L}[\p{L}\d ?.()]* ?[:=]/u

/** `NO_ANSWER (19)`: how many there are, or its own number. */
const ownCount = /^["']?\s*\(\d[\d.,]*\)/

/** Whether behind a field's value stands another one of that field: then neither is taken for the other. */
export function saysAnother(field: 'type' | 'cause', value: string, rest: string): boolean {
  const behind = rest.replace(ownCount, '')
  const [here = ''] = behind.split(label, 1)
  const others = [next.exec(behind)?.[1] ?? '', ...(here.match(names) ?? [])]
  const own = nameOf(field, value)
  return others.map((other) => nameOf(field, other)).some((name) => name && name !== own)
}

/** The name that a text is; `undefined` where it is none, or an empty type, `null` where it is the empty cause. */
function nameOf(field: 'type' | 'cause', text: string): string | null | undefined {
  const read = readSide(field, text)
  if (!read || read.kind === 'unrecognised') return undefined
  return 'type' in read ? read.type : read.cause
}
