import { callTypes, causeLabel } from '../../domain/reference/reference.ts'
import { type Found, markedParts } from '../../domain/reference/search.ts'
import { CauseName } from '../parts/CauseName.tsx'
import { pairOf } from '../parts/pair.ts'
import { toneOf } from '../parts/tone.ts'
import type { CauseRow } from './cause-rows.ts'
import { MatrixCell } from './MatrixCell.tsx'

interface Props {
  readonly row: CauseRow
  readonly found: readonly Found[]
  readonly words: string
}

/** A cause under every type; what the filter did not find in it stands back. */
export function MatrixRow({ row, found, words }: Props) {
  const { cause, definitions } = row
  return (
    <tr>
      <th scope="row">
        <CauseName cause={cause} parts={markedParts(causeLabel(cause), words)} />
      </th>
      <td className="px-3 text-center font-mono text-sm text-ink-3">{definitions.length}</td>
      {callTypes.map(({ name: type }) => {
        const definition = definitions.find((other) => other.type === type)
        return (
          <td key={type} data-pair={pairOf({ type, cause })} data-tone={toneOf(type)}>
            <MatrixCell
              definition={definition}
              found={found.find((other) => other.definition === definition)}
              words={words}
            />
          </td>
        )
      })}
    </tr>
  )
}
