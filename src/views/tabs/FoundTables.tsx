import { memo } from 'react'
import { callTypes, definitionsOfType, type TypeName } from '../../domain/reference/reference.ts'
import type { Found } from '../../domain/reference/search.ts'
import { ShowAll } from '../parts/ShowAll.tsx'
import { useFold } from '../parts/use-fold.ts'
import { DefinitionTable } from './DefinitionTable.tsx'
import { NothingFound } from './NothingFound.tsx'

interface Props {
  /** The type that is shown, or `null` for all. */
  readonly type: TypeName | null
  readonly found: readonly Found[]
  readonly words: string
}

/** What was found, a table for each type. Drawn anew only where one of its props changes. */
export const FoundTables = memo(({ type, found, words }: Props) => {
  const byDefinition = new Map(found.map((one) => [one.definition, one]))
  const names = type ? [type] : callTypes.map(({ name }) => name)
  const inOrder = names.flatMap((name) =>
    definitionsOfType(name).flatMap((definition) => byDefinition.get(definition) ?? []),
  )
  const { shown, unfold } = useFold(inOrder, found)
  if (found.length === 0) return <NothingFound type={type} words={words} />
  return (
    <>
      {names.map((name) => (
        <DefinitionTable
          key={name}
          type={name}
          found={shown.filter(({ definition }) => definition.type === name)}
          words={words}
          headed={type === null}
        />
      ))}
      <ShowAll count={inOrder.length} unfold={unfold} />
    </>
  )
})
