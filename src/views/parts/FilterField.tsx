import { ClearIcon, SearchIcon } from './field-icons.tsx'

interface Props {
  readonly label: string
  readonly words: string
  /** How much is left. Example: "2 of 30". */
  readonly count: string
  readonly onWords: (words: string) => void
  /** Where `/` is for another field of the page. */
  readonly hasNoKey?: boolean
}

/** Words that narrow what is shown on the page. Esc empties it. */
export function FilterField({ label, words, count, onWords, hasNoKey }: Props) {
  return (
    <div className="needs-script field">
      <SearchIcon />
      <input
        type="search"
        data-search={hasNoKey ? undefined : ''}
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        value={words}
        onChange={(event) => onWords(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onWords('')}
      />
      <span className="text-sm whitespace-nowrap tabular-nums">{count}</span>
      {words === '' ? (
        !hasNoKey && <kbd>/</kbd>
      ) : (
        <button type="button" className="clear" aria-label="Clear the filter" onClick={() => onWords('')}>
          <ClearIcon />
        </button>
      )}
    </div>
  )
}
