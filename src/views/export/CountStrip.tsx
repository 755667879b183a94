import { type CauseName, definitionsOfType, type TypeName } from '../../domain/reference/reference.ts'
import { pairOf } from '../parts/pair.ts'
import { TypePill } from '../parts/TypePill.tsx'
import { toneOf } from '../parts/tone.ts'
import { CountCell, type Counting } from './CountCell.tsx'
import type { CellCounts } from './cell-counts.ts'

/** The types that are defined with an empty cause alone. */
const single: readonly TypeName[] = (['All Busy', 'No Devices', 'Unknown'] as const).filter(
  (type) => definitionsOfType(type).length === 1,
)

/** Which types stand as a strip above the causes: all that are single, unless one of them came with a cause by name. */
export function stripTypes(counts: CellCounts): readonly TypeName[] {
  const isBare = (type: TypeName) => {
    const [definition] = definitionsOfType(type)
    const own = definition ? pairOf(definition) : ''
    return [...counts.keys()].every((pair) => pair === own || !pair.startsWith(`${toneOf(type)}/`))
  }
  return single.every(isBare) ? single : []
}

/** Types with one definition, each with its count. */
export function CountStrip({ types, counting }: { types: readonly TypeName[]; counting: Counting }) {
  return (
    <table className="count-strip">
      <caption className="sr-only">Types with one definition, which has an empty cause</caption>
      <tbody>
        {types.map((type) => (
          <tr key={type} data-tone={toneOf(type)}>
            <th scope="row">
              <TypePill type={type} />
            </th>
            <CountCell type={type} cause={null} counting={counting} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Its pairs with a cause by name, of which there are none: for whoever looks a pair up by its mark. */
export function NoCounts({ types, cause }: { types: readonly TypeName[]; cause: CauseName }) {
  return types.map((type) => (
    <td key={type} data-pair={pairOf({ type, cause })} hidden>
      <span data-count={0}>0</span>
    </td>
  ))
}
