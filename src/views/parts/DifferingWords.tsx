import { differingParts } from '../../domain/reference/differing-words.ts'
import type { Part } from '../../domain/reference/parts.ts'
import { Marked } from './Marked.tsx'

/** A text; what it says otherwise than another is marked, unless that is most of it: then marks tell nothing. */
export function DifferingWords({ text, other }: { text: string; other: string | undefined }) {
  return <Marked parts={sparing(other === undefined ? [] : differingParts(text, other), text)} />
}

function sparing(parts: readonly Part[], text: string): readonly Part[] {
  const marked = parts.reduce((sum, part) => sum + (part.marked ? part.text.length : 0), 0)
  return parts.length > 0 && marked < text.length / 2 ? parts : [{ text, marked: false }]
}
