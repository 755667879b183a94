import type { Kept } from '../look.ts'
import { withValue } from './filtering.ts'
import { valueWords } from './lead-words.ts'

interface Props extends Pick<Kept, 'facts' | 'look' | 'onLook'> {
  readonly column: number
  readonly row: { readonly value: number; readonly name: string }
}

/** The head of a row about a column's value: a click filters by it or no longer does. */
export function ValueHead({ facts, look, onLook, column, row: { value, name } }: Props) {
  return (
    <th scope="row">
      <button
        type="button"
        className="textlink"
        translate="no"
        aria-pressed={isChosen(look, column, value)}
        onClick={() => onLook({ ...look, filters: withValue(look.filters, column, value) })}
      >
        {valueWords(name, facts, column)}
      </button>
    </th>
  )
}

/** Whether a value is among those that are filtered by. */
export function isChosen({ filters }: Kept['look'], column: number, value: number): boolean {
  return filters.values?.find((each) => each.column === column)?.values.includes(value) ?? false
}
