import { memo } from 'react'
import type { Row } from '../../../domain/phone-events/outcome.ts'
import type { OwnColumns } from '../../../domain/phone-events/own-columns.ts'
import { CallbackMark } from '../CallbackMark.tsx'
import { pairOf } from '../pair.ts'
import { readSides } from '../read-sides.ts'
import { toneOf } from '../tone.ts'
import { digits } from '../words.ts'
import { OwnCell } from './OwnCell.tsx'
import { RowMeaning } from './RowMeaning.tsx'
import { RowSides } from './RowSides.tsx'

interface Props {
  readonly row: Row
  readonly own?: OwnColumns | undefined
  /** The person's own cells, one for each of their columns. */
  readonly cells?: readonly string[] | undefined
  /** Its place among all rows, where not all of them are drawn. */
  readonly index?: number | undefined
  readonly measure?: ((row: HTMLTableRowElement | null) => void) | undefined
}

/**
 * One row of a paste, with its own answer. Remembered: of 2,000 rows a keystroke changes few, and drawing all of
 * them again takes a second.
 */
export const RowAnswer = memo(function RowAnswer({ row, own, cells, index, measure }: Props) {
  const { number, outcome, count } = row
  const { type, cause } = readSides(outcome)
  const definition = outcome.kind === 'defined' ? outcome.definition : undefined
  const meant = outcome.kind === 'mentioned' ? outcome.definition : definition
  const hasBoth = own?.type !== undefined && own.cause !== undefined
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index === undefined ? undefined : index + 2}
      data-row={number}
      data-outcome={outcome.kind}
      data-pair={definition && pairOf(definition)}
      data-type={type}
      data-cause={cause}
      data-tone={definition && toneOf(definition.type)}
    >
      <td className="text-ink-3 tabular-nums">
        <span>{number}</span>
        {count !== undefined && (
          <span className="block text-sm whitespace-nowrap" title="Record Count">{`× ${digits(count)}`}</span>
        )}
      </td>
      {own?.heads.map((head, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a person's columns may share a name, and never change places
        <td key={at} data-head={head}>
          <OwnCell outcome={outcome} text={cells?.[at] ?? ''} as={roleOf(own, at, hasBoth)} />
        </td>
      ))}
      {!hasBoth && (
        <td>
          <RowSides outcome={outcome} />
        </td>
      )}
      <td>
        <RowMeaning outcome={outcome} />
      </td>
      <td data-head="Callback?">{meant && <CallbackMark callback={meant.callback} />}</td>
    </tr>
  )
}, saysTheSame)

function roleOf(own: OwnColumns, at: number, hasBoth: boolean): 'type' | 'cause' | 'other' {
  if (!hasBoth) return 'other'
  return at === own.type ? 'type' : at === own.cause ? 'cause' : 'other'
}

function saysTheSame(a: Props, b: Props): boolean {
  return (
    a.row.number === b.row.number &&
    a.row.count === b.row.count &&
    a.index === b.index &&
    a.measure === b.measure &&
    (a.own === b.own ||
      JSON.stringify([a.own?.heads, a.cells]) === JSON.stringify([b.own?.heads, b.cells])) &&
    JSON.stringify(a.row.outcome) === JSON.stringify(b.row.outcome)
  )
}
