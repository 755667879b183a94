import { differingParts } from '../../domain/reference/differing-words.ts'
import type { Part } from '../../domain/reference/parts.ts'

/** A text; what it says otherwise than another is marked, unless that is most of it: then marks tell nothing. */
export function DifferingWords({ text, other }: { text: string; other: string | undefined }) {
  const parts = sparing(other === undefined ? [] : differingParts(text, other), text)
  // No `mark`: what makes an article of a page leaves it out with its words, and the rest would say the opposite.
  return (
    <span>
      {[...parts.entries()].map(([at, { text: part, marked }]) =>
        marked ? (
          <b key={at} className="differs">
            {part}
          </b>
        ) : (
          <span key={at}>{part}</span>
        ),
      )}
    </span>
  )
}

function sparing(parts: readonly Part[], text: string): readonly Part[] {
  const marked = parts.reduce((sum, part) => sum + (part.marked ? part.text.length : 0), 0)
  return parts.length > 0 && marked < text.length / 2 ? parts : [{ text, marked: false }]
}
