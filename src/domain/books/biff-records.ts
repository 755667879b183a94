/** Records of the old binary workbooks ([MS-XLS]; BIFF5 by the OpenOffice documentation of the format). */
import { Refused } from './refused.ts'
import { viewOf } from './zip-directory.ts'

export const record = {
  formula: 0x06,
  end: 0x0a,
  datesFrom1904: 0x22,
  password: 0x2f,
  continued: 0x3c,
  codePage: 0x42,
  sheet: 0x85,
  pivot: 0xb0,
  manyNumbers: 0xbd,
  richText: 0xd6,
  style: 0xe0,
  merged: 0xe5,
  sharedTexts: 0xfc,
  sharedText: 0xfd,
  number: 0x203,
  text: 0x204,
  booleanOrError: 0x205,
  formulaText: 0x207,
  row: 0x208,
  shortNumber: 0x27e,
  format: 0x41e,
  begin: 0x809,
} as const

export interface BiffRecord {
  readonly id: number
  readonly view: DataView
  /** Where its bytes lie in the stream, and those of the records that continue it. */
  readonly segments: readonly (readonly [start: number, end: number])[]
}

/** The records from a place to the end of the part that begins there, those of parts within it left out. */
export function* recordsAt(stream: Uint8Array, start: number): Generator<BiffRecord> {
  const whole = viewOf(stream)
  let depth = 0
  for (let at = start; at + 4 <= stream.length; ) {
    const id = whole.getUint16(at, true)
    const end = at + 4 + whole.getUint16(at + 2, true)
    if (end > stream.length) throw new Refused('damaged')
    const segments: [number, number][] = [[at + 4, end]]
    let next = end
    while (next + 4 <= stream.length && whole.getUint16(next, true) === record.continued) {
      const after = next + 4 + whole.getUint16(next + 2, true)
      if (after > stream.length) throw new Refused('damaged')
      segments.push([next + 4, after])
      next = after
    }
    if (id === record.begin) depth++
    if (depth <= 1) yield { id, view: viewOf(stream.subarray(at + 4, end)), segments }
    if (id === record.end && --depth <= 0) return
    at = next
  }
  throw new Refused('damaged')
}
