import { memo } from 'react'
import { callTypes, definitionsOfType, type TypeName } from '../../domain/reference/reference.ts'
import type { Found } from '../../domain/reference/search.ts'
import { DefinitionTable } from './DefinitionTable.tsx'

interface Props {
  /** The type that is shown, or `null` for all. */
  readonly type: TypeName | null
  readonly found: readonly Found[]
  readonly words: string
}

/** What was found, a table for each type. Drawn anew only where one of its props changes. */
export const FoundTables = memo(({ type, found, words }: Props) => {
  const byDefinition = new Map(found.map((one) => [one.definition, one]))
  if (found.length === 0)
    return <p className="border-t px-4 py-6 text-ink-2 md:px-5">No definition here contains these words.</p>
  return callTypes
    .filter(({ name }) => type === null || name === type)
    .map(({ name }) => (
      <DefinitionTable
        key={name}
        type={name}
        found={definitionsOfType(name).flatMap((definition) => byDefinition.get(definition) ?? [])}
        words={words}
        headed={type === null}
      />
    ))
})
