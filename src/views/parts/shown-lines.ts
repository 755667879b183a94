import type { Outcome } from '../../domain/phone-events/outcome.ts'
import type { Part } from '../../domain/reference/parts.ts'
import { evidenceLines } from './evidence-lines.ts'

/** A line of a pasted text as a folded box shows it. */
export interface ShownLine {
  /** Counted from 1. */
  readonly number: number
  readonly parts: readonly Part[]
}

const most = 3
const mostLetters = 160

/** The lines of a text whose values were used, with the values marked; its first ones where none was. Never more than three. */
export function shownLines(text: string, outcome: Outcome): readonly ShownLine[] {
  const evidence = 'evidence' in outcome ? outcome.evidence : undefined
  const used = evidence && outcome.kind !== 'rows' ? evidenceLines(evidence, ['value', 'left'], most) : []
  if (used.length > 0)
    return used.map(({ number, parts }) => ({
      number,
      parts: parts.map(({ text: part, role }) => ({
        text: part.slice(0, mostLetters),
        marked: role !== undefined,
      })),
    }))
  return text
    .split('\n', 400)
    .map((line, at) => ({ number: at + 1, line: line.trim().slice(0, mostLetters) }))
    .filter(({ line }) => line !== '')
    .slice(0, most)
    .map(({ number, line }) => ({ number, parts: [{ text: line, marked: false }] }))
}
