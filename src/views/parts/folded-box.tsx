import type { Outcome } from '../../domain/phone-events/outcome.ts'
import { FoldedBar } from './FoldedBar.tsx'
import { FoldedText } from './FoldedText.tsx'
import type { Folded } from './PasteBox.tsx'

/** A box whose text has been answered, folded. */
export function foldedBox(text: string, outcome: Outcome): Folded {
  return {
    lines: <FoldedText text={text} outcome={outcome} />,
    bar: (unfold) => <FoldedBar text={text} onUnfold={unfold} />,
  }
}
