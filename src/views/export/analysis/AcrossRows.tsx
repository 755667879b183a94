import { memo } from 'react'
import type { Across, AcrossRow } from '../../../domain/analysis/across.ts'
import { callbacksOf } from '../../../domain/analysis/recount.ts'
import { digits } from '../../parts/words.ts'
import type { Kept, Look } from '../look.ts'
import { withPair, withValue } from './filtering.ts'
import { ShareCell } from './ShareCell.tsx'
import { Sparkline } from './Sparkline.tsx'
import { isChosen, ValueHead } from './ValueHead.tsx'

/** So many shares are drawn at once. */
const cellsAtOnce = 48

/** How many rows are drawn at once. */
export function rowsAtOnce({ across }: Across): number {
  return Math.max(1, Math.floor(cellsAtOnce / Math.max(1, across.length)))
}

/** Some rows of the table, each a value of the column. */
export const AcrossRows = memo(function AcrossRows({ at, given }: { at: number; given: Kept }) {
  const { facts, look, answer, onLook } = given
  const { across } = answer
  if (!across) return null
  const { column, by, rows, everybody } = across
  const hasDays = rows.some(({ days }) => days)
  const size = rowsAtOnce(across)
  return (
    <tbody>
      {rows.slice(at * size, (at + 1) * size).map((row) => (
        <tr key={row.value} data-chosen={isChosen(look, column, row.value) || undefined}>
          <ValueHead facts={facts} look={look} onLook={onLook} column={column} row={row} />
          <td>{digits(row.total)}</td>
          {hasDays && (
            <td aria-hidden="true" data-days>
              <Sparkline amounts={row.days ?? []} />
            </td>
          )}
          {[...across.across.entries()].map(([place, cell]) => (
            <ShareCell
              key={cell}
              facts={facts}
              cell={cell}
              across={across}
              row={row}
              amount={row.cells[place] ?? 0}
              everybody={(everybody.cells[place] ?? 0) / Math.max(1, everybody.total)}
              isChosen={
                isChosen(look, column, row.value) &&
                by === 'pairs' &&
                (look.filters.pairs?.includes(cell) ?? false)
              }
              onCell={() => onLook(filteredBy(row, cell, { ...given, across }))}
            />
          ))}
        </tr>
      ))}
    </tbody>
  )
})

/** What is looked at after a click on a share. */
function filteredBy(
  row: AcrossRow,
  cell: number,
  { facts, look, across: { column, by } }: Kept & { across: Across },
): Look {
  const own = withValue(
    { ...look.filters, values: look.filters.values?.filter((each) => each.column !== column) },
    column,
    row.value,
  )
  if (by === 'types' || by === 'callback') {
    const groups = by === 'types' ? facts.pairs.map(({ type }) => type) : callbacksOf(facts)
    const pairs = [...groups.entries()].flatMap(([at, group]) => (group === cell ? [at] : []))
    return { ...look, filters: { ...own, pairs } }
  }
  if (by !== 'pairs') return { ...look, filters: withValue(own, by, cell) }
  const isSame =
    isChosen(look, column, row.value) && look.filters.pairs?.length === 1 && look.filters.pairs[0] === cell
  const filters = isSame
    ? withValue({ ...look.filters, pairs: undefined }, column, row.value)
    : withPair({ ...own, pairs: undefined }, cell)
  return { ...look, filters }
}
