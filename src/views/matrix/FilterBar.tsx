import type { MatrixFilter } from '../../domain/address/place.ts'
import { FilterField } from '../parts/FilterField.tsx'
import { matches } from './cause-rows.ts'

interface Props {
  readonly filter: MatrixFilter
  /** How much is left. Example: "2 of 30". */
  readonly count: string
  readonly onFilter: (filter: MatrixFilter) => void
}

/** What narrows the matrix, and how much is left. */
export function FilterBar({ filter, count, onFilter }: Props) {
  const narrows = matches(filter)
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
      {(!narrows || filter.several) && (
        <Check
          label="More than one type"
          checked={filter.several}
          onChecked={(several) => onFilter({ ...filter, several })}
        />
      )}
      {narrows && (
        <Check
          label="Matches only"
          checked={!filter.others}
          onChecked={(only) => onFilter({ ...filter, others: !only })}
        />
      )}
    </div>
  )
}

function Check(props: {
  readonly label: string
  readonly checked: boolean
  readonly onChecked: (checked: boolean) => void
}) {
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={props.checked}
        onChange={(event) => props.onChecked(event.target.checked)}
      />
      <span>{props.label}</span>
    </label>
  )
}

const callbacks: readonly (readonly [MatrixFilter['callback'], string])[] = [
  ['any', 'All'],
  ['yes', 'Callback: Yes'],
  ['not-marked', 'Not marked'],
]
