import { definitionsOfType } from '../../domain/reference/reference.ts'
import type { Found } from '../../domain/reference/search.ts'
import { CauseName } from '../parts/CauseName.tsx'
import { TypePill } from '../parts/TypePill.tsx'
import { toneOf } from '../parts/tone.ts'
import { stripTypes } from './matrix-types.ts'
import { PairCell } from './PairCell.tsx'

interface Props {
  /** What was found of the empty cause. */
  readonly found: readonly Found[]
  readonly words: string
}

/** The types that are defined with an empty cause alone, side by side. */
export function TypeStrip({ found, words }: Props) {
  return (
    <table className="strip">
      <caption className="sr-only">Types with one definition</caption>
      <thead>
        <tr>
          <th scope="col">Only with an empty cause</th>
          {stripTypes.map(({ name }) => (
            <th key={name} scope="col" data-tone={toneOf(name)}>
              <TypePill type={name} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">
            <CauseName cause={null} />
          </th>
          {stripTypes.map(({ name }) => {
            const [definition] = definitionsOfType(name)
            return (
              <PairCell
                key={name}
                type={name}
                cause={null}
                definition={definition}
                found={found}
                words={words}
              />
            )
          })}
        </tr>
      </tbody>
    </table>
  )
}
