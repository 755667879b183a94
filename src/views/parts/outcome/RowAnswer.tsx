import { memo } from 'react'
import type { Row } from '../../../domain/phone-events/outcome.ts'
import { CallbackMark } from '../CallbackMark.tsx'
import { pairOf } from '../pair.ts'
import { readSides } from '../read-sides.ts'
import { toneOf } from '../tone.ts'
import { digits } from '../words.ts'
import { RowMeaning } from './RowMeaning.tsx'
import { RowSides } from './RowSides.tsx'

/**
 * One row of a paste, with its own answer. Remembered: of 2,000 rows a keystroke changes few, and drawing all of
 * them again takes a second.
 */
export const RowAnswer = memo(function RowAnswer({ row }: { row: Row }) {
  const { number, outcome, count } = row
  const { type, cause } = readSides(outcome)
  const definition = outcome.kind === 'defined' ? outcome.definition : undefined
  return (
    <tr
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
      <td>
        <RowSides outcome={outcome} />
      </td>
      <td>
        <RowMeaning outcome={outcome} />
      </td>
      <td data-head="Callback?">{definition && <CallbackMark callback={definition.callback} />}</td>
    </tr>
  )
}, saysTheSame)

function saysTheSame({ row: a }: { row: Row }, { row: b }: { row: Row }): boolean {
  return (
    a.number === b.number && a.count === b.count && JSON.stringify(a.outcome) === JSON.stringify(b.outcome)
  )
}
