import type { Evidence, Role } from '../../domain/phone-events/outcome.ts'

/** A piece of a line, with what became of it. */
export interface LinePart {
  readonly text: string
  readonly role?: Role
  readonly side?: 'type' | 'cause'
}

export interface EvidenceLine {
  /** Counted from 1. */
  readonly number: number
  readonly parts: readonly LinePart[]
}

const longestLine = 400

/** The lines of a text that hold a piece, cut where the pieces stand. */
export function evidenceLines(
  { text, pieces }: Evidence,
  roles: readonly Role[],
  most: number,
): readonly EvidenceLine[] {
  const lines: EvidenceLine[] = []
  let start = 0
  let number = 0
  let next = 0
  for (const line of text.split('\n')) {
    number++
    const end = start + line.length
    const here: Evidence['pieces'][number][] = []
    while (next < pieces.length && (pieces[next]?.start ?? 0) <= end) {
      const piece = pieces[next++]
      if (piece && roles.includes(piece.role) && piece.end > piece.start && piece.start >= start)
        here.push(piece)
    }
    if (here.length > 0 && lines.length < most)
      lines.push({ number, parts: partsOf(line.slice(0, longestLine), start, here) })
    start = end + 1
  }
  return lines
}

function partsOf(
  line: string,
  start: number,
  pieces: readonly Evidence['pieces'][number][],
): readonly LinePart[] {
  const parts: LinePart[] = []
  let at = 0
  for (const { start: from, end, role, side } of pieces) {
    if (from - start < at) continue
    parts.push(
      { text: line.slice(at, from - start) },
      { text: line.slice(from - start, end - start), role, ...(side ? { side } : {}) },
    )
    at = end - start
  }
  return [...parts, { text: line.slice(at) }].filter(({ text }) => text !== '')
}
