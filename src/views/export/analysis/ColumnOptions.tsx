import type { TableFacts } from '../../../domain/analysis/analyst.ts'

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
