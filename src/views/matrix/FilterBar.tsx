import type { MatrixFilter } from '../../domain/address/place.ts'
import { FilterField } from '../parts/FilterField.tsx'

interface Props {
  readonly filter: MatrixFilter
  /** How much is left. Example: "2 of 30". */
  readonly count: string
  readonly onFilter: (filter: MatrixFilter) => void
}

/** What narrows the matrix, and how much is left. */
export function FilterBar({ filter, count, onFilter }: Props) {
  return (
    <div className="needs-script mb-3.5 flex flex-wrap items-center gap-3.5">
      <FilterField
        label="Filter causes and meanings"
        words={filter.words}
        onWords={(words) => onFilter({ ...filter, words })}
      />
      <fieldset className="segments">
        <legend className="sr-only">Callback?</legend>
        {callbacks.map(([callback, label]) => (
          <label key={callback}>
            <input
              type="radio"
              name="callback"
              className="sr-only"
              checked={filter.callback === callback}
              onChange={() => onFilter({ ...filter, callback })}
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <label className="flex min-h-6 items-center gap-1.5 text-sm text-ink-2">
        <input
          type="checkbox"
          className="size-4"
          checked={filter.several}
          onChange={(event) => onFilter({ ...filter, several: event.target.checked })}
        />
        Only causes defined under several types
      </label>
      <p className="ml-auto text-ink-2 tabular-nums">{count}</p>
    </div>
  )
}

const callbacks: readonly (readonly [MatrixFilter['callback'], string])[] = [
  ['any', 'All'],
  ['yes', 'Callback: Yes'],
  ['not-marked', 'Not marked'],
]
