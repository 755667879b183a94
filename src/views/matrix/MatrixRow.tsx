import { causeLabel } from '../../domain/reference/reference.ts'
import { type Found, markedParts } from '../../domain/reference/search.ts'
import { CauseName } from '../parts/CauseName.tsx'
import { useLinks } from '../parts/links.ts'
import { pairOf } from '../parts/pair.ts'
import type { CauseRow } from './cause-rows.ts'
import { MatrixCell } from './MatrixCell.tsx'
import { stripTypes, wideTypes } from './matrix-types.ts'
import { PairCell } from './PairCell.tsx'

interface Props {
  readonly row: CauseRow
  readonly found: readonly Found[]
  readonly words: string
}

/** A cause with its types; what the filter did not find in it stands back. */
export function MatrixRow({ row, found, words }: Props) {
  const links = useLinks()
  const { cause, definitions } = row
  const name = <CauseName cause={cause} parts={markedParts(causeLabel(cause), words)} />
  return (
    <tr>
      <th scope="row">
        {cause === null ? (
          name
        ) : (
          <a
            href={links({ at: 'lookup', asked: { causeText: cause } })}
            aria-label={`${cause} with every type`}
          >
            {name}
          </a>
        )}
      </th>
      {wideTypes.map(({ name: type }) => {
        const definition = definitions.find((other) => other.type === type)
        return (
          <PairCell
            key={type}
            type={type}
            cause={cause}
            definition={definition}
            found={found}
            words={words}
          />
        )
      })}
      {/* Never defined and said so by the strip; there for whoever looks a pair up by its mark. */}
      {cause !== null &&
        stripTypes.map(({ name: type }) => (
          <td key={type} data-pair={pairOf({ type, cause })} hidden>
            <MatrixCell definition={undefined} found={undefined} words="" />
          </td>
        ))}
    </tr>
  )
}
