import type { TypeName } from '../../domain/reference/reference.ts'
import type { Found } from '../../domain/reference/search.ts'
import { Ours } from '../parts/Ours.tsx'
import { TypePill } from '../parts/TypePill.tsx'
import { toneOf } from '../parts/tone.ts'
import { DefinitionRow } from './DefinitionRow.tsx'
import { TypeSummary } from './TypeSummary.tsx'

interface Props {
  readonly type: TypeName
  readonly found: readonly Found[]
  readonly words: string
  /** Whether the table says of which type it is: where it stands among others. */
  readonly headed: boolean
}

/** As many of a type's definitions as were found. */
export function DefinitionTable({ type, found, words, headed }: Props) {
  if (found.length === 0) return null
  return (
    <section data-tone={toneOf(type)} className="border-t">
      {headed && (
        <div className="px-4 pt-5 pb-2 md:px-5">
          <TypeSummary type={type} />
        </div>
      )}
      <table className="list">
        <caption className="sr-only">{type}</caption>
        <thead>
          <tr>
            <th scope="col" className="w-[31%]">
              <TypePill type={type} /> <span className="ml-2 max-lg:sr-only">Hangup Cause</span>
            </th>
            <th scope="col">
              <span>What happened</span>
              <Ours />
            </th>
            <th scope="col" className="w-36">
              Callback?
            </th>
          </tr>
        </thead>
        <tbody>
          {found.map((one) => (
            <DefinitionRow key={one.definition.cause} found={one} words={words} />
          ))}
        </tbody>
      </table>
    </section>
  )
}
