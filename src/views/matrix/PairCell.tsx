import type { CauseName, Definition, TypeName } from '../../domain/reference/reference.ts'
import type { Found } from '../../domain/reference/search.ts'
import { pairOf } from '../parts/pair.ts'
import { TypePill } from '../parts/TypePill.tsx'
import { toneOf } from '../parts/tone.ts'
import { MatrixCell } from './MatrixCell.tsx'

interface Props {
  readonly type: TypeName
  readonly cause: CauseName | null
  readonly definition: Definition | undefined
  readonly found: readonly Found[]
  readonly words: string
}

/** One of the pairs, with its type for a phone, where no column tells it. */
export function PairCell({ type, cause, definition, found, words }: Props) {
  return (
    <td data-pair={pairOf({ type, cause })} data-tone={toneOf(type)}>
      <span aria-hidden="true" className="cell-type">
        <TypePill type={type} />
      </span>
      <MatrixCell
        definition={definition}
        found={found.find((other) => other.definition === definition)}
        words={words}
      />
    </td>
  )
}
