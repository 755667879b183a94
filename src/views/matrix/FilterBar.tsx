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
    <div className="needs-script tools">
      <FilterField
        label="Filter causes and meanings"
        words={filter.words}
        count={count}
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
      <label className="check">
        <input
          type="checkbox"
          checked={filter.several}
          onChange={(event) => onFilter({ ...filter, several: event.target.checked })}
        />
        <span>More than one type</span>
      </label>
    </div>
  )
}

const callbacks: readonly (readonly [MatrixFilter['callback'], string])[] = [
  ['any', 'All'],
  ['yes', 'Callback: Yes'],
  ['not-marked', 'Not marked'],
]
