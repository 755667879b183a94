import { differingParts } from '../../domain/reference/differing-words.ts'
import { Marked } from './Marked.tsx'

/** A text; what it says otherwise than another is marked. */
export function DifferingWords({ text, other }: { text: string; other: string | undefined }) {
  return <Marked parts={other === undefined ? [{ text, marked: false }] : differingParts(text, other)} />
}
