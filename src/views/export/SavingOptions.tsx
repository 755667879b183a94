import type { SavingHow } from './Taking.tsx'

interface Props {
  readonly how: SavingHow
  readonly onHow: (how: SavingHow) => void
}

/** How rows are saved with their explanations. */
export function SavingOptions({ how, onHow }: Props) {
  return (
    <fieldset className="flex flex-wrap gap-x-4 text-sm text-ink-2">
      <legend className="sr-only">Saved rows</legend>
      <label className="check">
        <input
          type="checkbox"
          checked={how.guardTheirs}
          onChange={({ target }) => onHow({ ...how, guardTheirs: target.checked })}
        />
        Make formulas in your own cells harmless
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={how.forExcel}
          onChange={({ target }) => onHow({ ...how, forExcel: target.checked })}
        />
        CSV for Excel
      </label>
    </fieldset>
  )
}
