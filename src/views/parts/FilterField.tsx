import { SearchIcon } from './icons.tsx'

interface Props {
  readonly label: string
  readonly words: string
  readonly onWords: (words: string) => void
}

/** Words that narrow what is shown on the page. Esc empties it. */
export function FilterField({ label, words, onWords }: Props) {
  return (
    <label className="needs-script field min-w-0 grow sm:max-w-76">
      <SearchIcon />
      <input
        type="search"
        data-search
        aria-label={label}
        placeholder={`${label}…`}
        autoComplete="off"
        spellCheck={false}
        value={words}
        onChange={(event) => onWords(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onWords('')}
      />
      <kbd>/</kbd>
    </label>
  )
}
