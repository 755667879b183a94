import { definitionsOfType } from '../../domain/reference/reference.ts'
import { TypePill } from '../parts/TypePill.tsx'
import { toneOf } from '../parts/tone.ts'
import { counted } from '../parts/words.ts'
import { wideTypes } from './matrix-types.ts'
import type { useCauseTable } from './use-cause-table.ts'

/** The heads: the causes, which sort, and the types with their counts. */
export function MatrixHead({ table }: { table: ReturnType<typeof useCauseTable> }) {
  return (
    <thead>
      {table.getHeaderGroups().map(({ id, headers }) => (
        <tr key={id}>
          {headers
            .filter((header) => header.id === 'cause')
            .map((header) => (
              <th key={header.id} scope="col" aria-sort={sortWords[String(header.column.getIsSorted())]}>
                <button type="button" onClick={header.column.getToggleSortingHandler()}>
                  <table.FlexRender header={header} />
                </button>
              </th>
            ))}
          {wideTypes.map(({ name }) => (
            <th key={name} scope="col" data-tone={toneOf(name)}>
              <TypePill type={name} />
              <small>{counted(definitionsOfType(name).length, 'definition')}</small>
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
