import { memo } from 'react'
import { callTypes, definitionsOfType, type TypeName } from '../../domain/reference/reference.ts'
import { UntilFound } from '../parts/UntilFound.tsx'
import { DefinitionTable } from './DefinitionTable.tsx'

/** What the other tabs hold can be found from each of them. */
export const OtherTypes = memo(({ type }: { type: TypeName }) =>
  callTypes
    .filter(({ name }) => name !== type)
    .map(({ name }) => (
      <UntilFound key={name}>
        <DefinitionTable
          type={name}
          found={definitionsOfType(name).map((definition) => ({ definition }))}
          words=""
          headed
        />
      </UntilFound>
    )),
)
