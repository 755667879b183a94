import type { TableFacts } from '../../../domain/analysis/analyst.ts'
import type { Column } from '../../../domain/export/breakdown.ts'

/** The columns of a file to choose from, one left out if so asked. */
export function ColumnOptions({ facts, but }: { facts: TableFacts; but?: number }) {
  return [...facts.columns.entries()].map(([at, { name }]) =>
    at === but ? null : (
      <option key={at} value={at}>
        {name}
      </option>
    ),
  )
}

const again = 'again '

/** Columns that are not kept: the file is read once more for one of them. */
export function OtherColumns({ others }: { others: readonly Column[] }) {
  if (others.length === 0) return null
  return (
    <optgroup label="By reading the file again">
      {others.map(({ at, name }) => (
        <option key={at} value={otherOption(at)}>
          {name}
        </option>
      ))}
    </optgroup>
  )
}

/** The place of a column that is not kept, where an option stands for one. */
export function otherIn(option: string): number | undefined {
  return option.startsWith(again) ? Number(option.slice(again.length)) : undefined
}

export function otherOption(at: number): string {
  return `${again}${at}`
}
