import type { Kept } from '../look.ts'
import { withValue } from './filtering.ts'
import { valueWords } from './lead-words.ts'

interface Props extends Pick<Kept, 'facts' | 'look' | 'onLook'> {
  readonly column: number
  readonly value: number
  readonly name: string
}

/** A column's value, which filters by it or no longer does. */
export function ValueButton({ facts, look, onLook, column, value, name }: Props) {
  return (
    <button
      type="button"
      className="textlink"
      translate="no"
      aria-pressed={isChosen(look, column, value)}
      onClick={() => onLook({ ...look, filters: withValue(look.filters, column, value) })}
    >
      {valueWords(name, facts, column)}
    </button>
  )
}

/** Whether a value is among those that are filtered by. */
export function isChosen({ filters }: Kept['look'], column: number, value: number): boolean {
  return filters.values?.find((each) => each.column === column)?.values.includes(value) ?? false
}
