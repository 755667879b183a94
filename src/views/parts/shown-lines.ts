import type { Evidence, Outcome } from '../../domain/phone-events/outcome.ts'
import type { Part } from '../../domain/reference/parts.ts'
import { type EvidenceLine, evidenceLines } from './evidence-lines.ts'

/** A line of a pasted text as a folded box shows it. */
export interface ShownLine {
  /** Counted from 1. */
  readonly number: number
  readonly parts: readonly Part[]
}

const most = 2
const mostLetters = 160

/** The lines of a text whose values were used, with the values marked; its first ones where none was. Never more than two. */
export function shownLines(text: string, outcome: Outcome): readonly ShownLine[] {
  const evidence = 'evidence' in outcome ? outcome.evidence : undefined
  const used = evidence && outcome.kind !== 'rows' ? evidenceLines(evidence, ['value', 'left'], most) : []
  if (used.length > 0)
    return used.map((line) => ({
      number: line.number,
      parts: [...labelOver(line, evidence), ...line.parts].map(({ text: part, ...piece }) => ({
        text: part.slice(0, mostLetters),
        marked: 'role' in piece,
      })),
    }))
  return text
    .split('\n', 400)
    .map((line, at) => ({ number: at + 1, line: line.trim().slice(0, mostLetters) }))
    .filter(({ line }) => line !== '')
    .slice(0, most)
    .map(({ number, line }) => ({ number, parts: [{ text: line, marked: false }] }))
}

const longestLabel = 40

/** A record copied field by field has the label on a line of its own: it is shown beside its value. */
function labelOver(
  { number, parts }: EvidenceLine,
  evidence: Evidence | undefined,
): readonly { text: string }[] {
  if (evidence?.format !== 'labels' || parts.length !== 1 || !parts[0]?.side) return []
  const label = evidence.text.split('\n')[number - 2]?.trim() ?? ''
  return label === '' || label.length > longestLabel ? [] : [{ text: `${label}  ` }]
}
