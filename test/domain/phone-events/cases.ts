import { readFileSync } from 'node:fs'
import type { Outcome, ReadCause, ReadType } from '../../../src/domain/phone-events/outcome.ts'
import { readPaste } from '../../../src/domain/phone-events/read-paste.ts'
import { causeLabel } from '../../../src/domain/reference/reference.ts'
import { pairsOf } from './said.ts'

/** Where texts come from, each kind in a file of its own. */
export const kinds = ['report', 'tool', 'hard', 'person', 'ocr', 'pdf', 'clipboard', 'mail', 'date'] as const
export type Kind = (typeof kinds)[number]

/** A text as people really have it, and its right reading. */
export interface Case {
  readonly name: string
  /** What it is, in words. */
  readonly about: string
  /** Pasted, or dropped as a file. */
  readonly mode: 'paste' | 'file'
  /** A file's own name, where its bytes are no UTF-8. */
  readonly file?: string
  readonly text?: string
  /** In base64. */
  readonly bytes?: string
  /** Pairs that may be answered, `Type / CAUSE`. Any other is a confident wrong answer. */
  readonly may: readonly string[]
  /** Pairs that may be answered and need not be. */
  readonly also?: readonly string[]
  /** Readings that are right, row by row; of a file each with how often it stands there. */
  readonly right: readonly (readonly string[])[]
  /** How many records must be told. */
  readonly rows?: number
  /** What a careful colleague would say. */
  readonly want?: string
  readonly note?: string
}

export function casesOf(kind: Kind): readonly Case[] {
  return JSON.parse(readFileSync(`test/samples/cases/${kind}.json`, 'utf8'))
}

/** The text of a case; a file that is no UTF-8 is in UTF-16 where a spreadsheet's name says so, and in Windows' letters. */
export function textOf({ text, bytes = '', file = '' }: Case): string {
  return text ?? Buffer.from(bytes, 'base64').toString(/xlsx$/i.test(file) ? 'utf16le' : 'latin1')
}

/** How a case is read. A file's text is read as a paste of it, which says the same by law. */
export function outcomeOf(each: Case): Outcome {
  return readPaste(textOf(each))
}

function sideOf(read: ReadType | ReadCause | undefined): string {
  if (!read) return '-'
  if (read.kind === 'unrecognised') return 'typeText' in read ? read.typeText : read.causeText
  return 'type' in read ? read.type : causeLabel(read.cause)
}

/** Row by row in the words of the cases. `inferred` is a pair of which one side was not said. */
export function rowsOf(outcome: Outcome): readonly string[] {
  return pairsOf(outcome).map((pair) => {
    switch (pair.kind) {
      case 'defined':
        return `${pair.readType && pair.readCause ? 'defined' : 'inferred'} ${pair.definition.type} / ${causeLabel(pair.definition.cause)}`
      case 'mentioned':
        return `mentioned ${pair.definition.type} / ${causeLabel(pair.definition.cause)}`
      case 'needs-type':
        return `needs-type ${causeLabel(pair.cause)}`
      case 'needs-cause':
        return `needs-cause ${pair.type}`
      case 'undefined-pair':
        return `undefined ${sideOf(pair.readType)} / ${sideOf(pair.readCause)}`
      case 'unclear':
        return 'unclear'
      case 'not-understood':
        return 'not-understood'
      default:
        return pair satisfies never
    }
  })
}

/** Pairs that were answered and that the text does not say. */
export function wronglySaid({ may, also = [] }: Case, rows: readonly string[]): readonly string[] {
  return rows.flatMap((row) => {
    const pair = /^(?:defined|inferred) (.*)$/.exec(row)?.[1]
    return pair === undefined || may.includes(pair) || also.includes(pair) ? [] : [pair]
  })
}

/** Whether a careful colleague may ask instead. */
const mayAsk = /\bask|\bneeds-(?:type|cause)|\bopen\b|\?|\bhmm\b|^not /

/** Whether a text is read as it should be, or asked about where that is right, too. */
export function isRight(each: Case, rows: readonly string[]): boolean {
  const { may, right, want = '', rows: count } = each
  if (wronglySaid(each, rows).length > 0 || (count !== undefined && rows.length !== count)) return false
  const answers = rows.filter((row) => /^(?:defined|inferred|mentioned) /.test(row))
  const pairs = new Set(answers.map((row) => row.replace(/^\w+ /, '')))
  if (right.length > 0) return right.some((reading) => isReading(each, reading, rows, answers))
  if (may.length === 0) return answers.every((row) => row.startsWith('mentioned '))
  return may.every((pair) => pairs.has(pair)) || (mayAsk.test(want) && answers.length < may.length)
}

function isReading(
  { mode }: Case,
  reading: readonly string[],
  rows: readonly string[],
  answers: readonly string[],
): boolean {
  const [only, ...more] = reading
  if ((only === 'no-columns' || only === 'not-understood') && more.length === 0) return answers.length === 0
  const wanted = mode === 'paste' ? reading : reading.flatMap(repeated)
  return JSON.stringify(wanted.toSorted()) === JSON.stringify(rows.toSorted())
}

/** `2 needs-cause Ringing` is two rows; what a row's Record Count weighs (`1~12`) is not looked at here. */
function repeated(row: string): readonly string[] {
  const [, count = '1', text = row] = /^(\d+)(?:~\d+)? (.*)$/.exec(row) ?? []
  return Array<string>(Number(count)).fill(text)
}
