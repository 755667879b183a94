import { type ReactNode, useState } from 'react'
import { counted } from './words.ts'

interface Props {
  readonly label: string
  readonly text: string
  /** What stood there before a pick, or a paste outside of the box, took its place. */
  readonly replaced?: string | undefined
  readonly placeholder?: string
  readonly onText: (text: string) => void
  /** Stands in the place of a text that was not typed, once that is answered: the box folds. */
  readonly folded?: Folded | undefined
  /** What stands in the bar below the words. */
  readonly children?: ReactNode
}

export interface Folded {
  readonly lines: ReactNode
  readonly bar: (unfold: () => void) => ReactNode
}

/**
 * The box that takes whatever people hold. Esc empties it, and what was in it can be brought back, and this again. Another
 * `key` for each text that is put in from outside.
 */
export function PasteBox({
  label,
  text,
  placeholder = 'Trying  NO_ANSWER',
  replaced = '',
  onText,
  folded,
  children,
}: Props) {
  const [cleared, setCleared] = useState('')
  // What is typed or picked opens the box.
  const [isOpen, setIsOpen] = useState(text === '')
  const before = cleared || (text.startsWith(replaced) ? '' : replaced)
  const isFolded = folded && text !== '' && !isOpen
  function replace(next: string) {
    setCleared(text)
    onText(next)
  }
  return (
    <div className="needs-script card box">
      {isFolded && folded.lines}
      <textarea
        aria-label={label}
        data-search
        className={isFolded ? 'sr-only' : undefined}
        rows={Math.min(8, Math.max(2, text.split('\n', 8).length))}
        spellCheck={false}
        autoComplete="off"
        translate="no"
        placeholder={placeholder}
        value={text}
        onChange={(event) => {
          setIsOpen(!/Paste|Drop/.test((event.nativeEvent as InputEvent).inputType))
          onText(event.target.value)
        }}
        onPaste={(event) => {
          if (!isFolded) return
          event.preventDefault()
          replace(event.clipboardData.getData('text/plain'))
        }}
        onKeyDown={(event) => event.key === 'Escape' && text !== '' && replace('')}
      />
      <div className="bar" onChange={() => setIsOpen(true)}>
        {isFolded ? folded.bar(() => setIsOpen(true)) : children}
        {before && (
          <button type="button" className="btn" data-quiet onClick={() => replace(before)}>
            Bring it back
            <span className="sr-only">{`: ${counted(before.length, 'character')}`}</span>
          </button>
        )}
        {text !== '' && (
          <button type="button" className="btn" data-quiet onClick={() => replace('')}>
            Clear
          </button>
        )}
      </div>
    </div>
  )
}
