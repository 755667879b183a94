import { callTypes, definitionsOfType } from '../../domain/reference/reference.ts'
import { TypePill } from '../parts/TypePill.tsx'
import { toneOf } from '../parts/tone.ts'
import type { useCauseTable } from './use-cause-table.ts'

/** The heads: two that sort, and the five types with their counts. */
export function MatrixHead({ table }: { table: ReturnType<typeof useCauseTable> }) {
  return (
    <thead>
      {table.getHeaderGroups().map(({ id, headers }) => (
        <tr key={id}>
          {headers.map((header) => (
            <th key={header.id} scope="col" aria-sort={sortWords[String(header.column.getIsSorted())]}>
              <button type="button" onClick={header.column.getToggleSortingHandler()}>
                <table.FlexRender header={header} />
              </button>
            </th>
          ))}
          {callTypes.map(({ name }) => (
            <th
              key={name}
              scope="col"
              data-tone={toneOf(name)}
              data-wide={definitionsOfType(name).length > 1 || undefined}
            >
              <TypePill type={name} />
              <span className="sr-only">, definitions: </span>
              <span className="ml-2 font-mono text-sm text-ink-3">{definitionsOfType(name).length}</span>
            </th>
          ))}
        </tr>
      ))}
    </thead>
  )
}

const sortWords: Readonly<Record<string, 'ascending' | 'descending' | 'none'>> = {
  asc: 'ascending',
  desc: 'descending',
  false: 'none',
}
