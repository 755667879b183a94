import type { Outcome, ReadCause, ReadType } from '../../domain/phone-events/outcome.ts'
import type { Part } from '../../domain/reference/parts.ts'

/** A line of a pasted text as a folded box shows it. */
export interface ShownLine {
  /** Counted from 1. */
  readonly number: number
  readonly parts: readonly Part[]
}

const most = 2
const mostLines = 400
const mostLetters = 160

/** The lines of a text that say what was read; its first ones where none can be told. Never more than two. */
export function shownLines(text: string, outcome: Outcome): readonly ShownLine[] {
  const lines = text.split('\n', mostLines).map((line) => line.trim().slice(0, mostLetters))
  const filled = [...lines.keys()].filter((at) => lines[at] !== '')
  const patterns = saidIn(outcome).map(patternOf)
  const telling = filled.length <= most ? [] : patterns.flatMap((pattern) => bestLine(lines, pattern) ?? [])
  const chosen = [...new Set(telling.length === patterns.length && telling.length > 0 ? telling : filled)]
  return chosen
    .slice(0, most)
    .sort((a, b) => a - b)
    .map((at) => ({ number: at + 1, parts: partsOf(lines, at, patterns) }))
}

/** What was read, by side, as the text may write it. */
function saidIn(outcome: Outcome): readonly string[] {
  switch (outcome.kind) {
    case 'defined': {
      const { definition, readType, readCause } = outcome
      return [
        sideText(readType) ?? definition.type,
        ...(definition.cause ? [sideText(readCause) ?? definition.cause] : []),
      ]
    }
    case 'needs-type':
    case 'needs-cause':
    case 'undefined-pair':
      return [
        ...('readType' in outcome ? [sideText(outcome.readType)] : []),
        ...('readCause' in outcome ? [sideText(outcome.readCause)] : []),
      ].flatMap((said) => said || [])
    default:
      return []
  }
}

function sideText(read: ReadType | ReadCause | undefined): string | undefined {
  switch (read?.kind) {
    case undefined:
      return undefined
    case 'unrecognised':
      return 'typeText' in read ? read.typeText : read.causeText
    default:
      return read?.correctedFrom ?? (read && 'type' in read ? read.type : (read?.cause ?? undefined))
  }
}

/** Finds a value however its words are joined. */
function patternOf(said: string): RegExp {
  const words = said.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  return new RegExp(words.join('[\\W_]{0,3}') || '(?!)', 'iu')
}

/** Where a value stands with its label, else where it stands first. */
function bestLine(lines: readonly string[], pattern: RegExp): number | undefined {
  const having = [...lines.keys()].filter((at) => pattern.test(lines[at] ?? ''))
  return having.find((at) => label.test(lines[at] ?? '') || isUnderLabel(lines, at)) ?? having[0]
}

const label = /missed.?call.?type|hangup.?cause/i

function isUnderLabel(lines: readonly string[], at: number): boolean {
  const before = lines[at - 1] ?? ''
  return label.test(before) && before.length < 40
}

function partsOf(lines: readonly string[], at: number, patterns: readonly RegExp[]): readonly Part[] {
  const line = lines[at] ?? ''
  const values = patterns.map(({ source }) => source).join('|')
  const parts =
    values === ''
      ? [{ text: line, marked: false }]
      : line.split(new RegExp(`(${values})`, 'iu')).map((text, index) => ({ text, marked: index % 2 === 1 }))
  const isAlone = isUnderLabel(lines, at) && !label.test(line)
  return [...(isAlone ? [{ text: `${lines[at - 1]}  `, marked: false }] : []), ...parts].filter(
    ({ text }) => text !== '',
  )
}
