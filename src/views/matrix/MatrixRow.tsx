import type { MatrixFilter } from '../../domain/address/place.ts'
import { callTypes, causeLabel } from '../../domain/reference/reference.ts'
import { markedParts } from '../../domain/reference/search.ts'
import { CauseName } from '../parts/CauseName.tsx'
import { pairOf } from '../parts/pair.ts'
import { toneOf } from '../parts/tone.ts'
import { type CauseRow, foundIn } from './cause-rows.ts'
import { MatrixCell } from './MatrixCell.tsx'

/** A cause under every type; what the filter did not find in it stands back. */
export function MatrixRow({ row, filter }: { row: CauseRow; filter: MatrixFilter }) {
  const { cause, definitions } = row
  const found = foundIn(row, filter)
  return (
    <tr>
      <th scope="row">
        <CauseName cause={cause} parts={markedParts(causeLabel(cause), filter.words)} />
      </th>
      <td className="px-3 text-center font-mono text-sm text-ink-3">{definitions.length}</td>
      {callTypes.map(({ name: type }) => {
        const definition = definitions.find((other) => other.type === type)
        return (
          <td key={type} data-pair={pairOf({ type, cause })} data-tone={toneOf(type)}>
            <MatrixCell
              definition={definition}
              found={found.find((other) => other.definition === definition)}
              words={filter.words}
            />
          </td>
        )
      })}
    </tr>
  )
}
