import { type ReactNode, useState } from 'react'
import { counted } from './words.ts'

interface Props {
  readonly label: string
  readonly text: string
  /** What stood there before a pick, or a paste outside of the box, took its place. */
  readonly replaced?: string | undefined
  readonly placeholder?: string
  readonly onText: (text: string) => void
  /** What stands in the bar below the words. */
  readonly children?: ReactNode
}

/** The box that takes whatever people hold. Esc empties it, and what was in it can be brought back. */
export function PasteBox({
  label,
  text,
  placeholder = 'Trying  NO_ANSWER',
  replaced = '',
  onText,
  children,
}: Props) {
  const [cleared, setCleared] = useState('')
  const before = cleared || (text.startsWith(replaced) ? '' : replaced)
  function clear() {
    setCleared(text)
    onText('')
  }
  return (
    <div className="needs-script card box">
      <textarea
        aria-label={label}
        data-search
        rows={Math.min(8, Math.max(2, text.split('\n', 8).length))}
        spellCheck={false}
        autoComplete="off"
        translate="no"
        placeholder={placeholder}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && text !== '' && clear()}
      />
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-2 border-t bg-sunken px-3.5 py-2.5 text-sm empty:hidden sm:pl-5">
        {children}
        {text !== '' && (
          <button type="button" className="btn" onClick={clear}>
            Clear
          </button>
        )}
        {before && (
          <button
            type="button"
            className="btn"
            onClick={() => {
              onText(before)
              setCleared('')
            }}
          >
            Bring it back
            <span className="sr-only">{`: ${counted(before.length, 'character')}`}</span>
          </button>
        )}
      </div>
    </div>
  )
}
