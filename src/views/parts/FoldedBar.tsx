import { Ctrl } from './Ctrl.tsx'
import { digits } from './words.ts'

/** What stands below a folded box: the way to all of its text, and what to do next. */
export function FoldedBar({ text, onUnfold }: { text: string; onUnfold: () => void }) {
  const lines = text.trim().split('\n').length
  return (
    <>
      <button type="button" className="btn" data-quiet onClick={onUnfold}>
        {lines > 2 ? `Show all ${digits(lines)} lines` : 'Edit'}
      </button>
      <span className="keys-hint">
        Paste the next one: <Ctrl /> <kbd>V</kbd>
      </span>
    </>
  )
}
