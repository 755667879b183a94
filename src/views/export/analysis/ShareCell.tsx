import type { Across, AcrossRow } from '../../../domain/analysis/across.ts'
import type { TableFacts } from '../../../domain/analysis/analyst.ts'
import { digits } from '../../parts/words.ts'
import { shareWords, typeNames } from '../pair-words.ts'
import { acrossName } from './AcrossHead.tsx'
import { otherTone, series } from './series.ts'

interface Props {
  readonly facts: TableFacts
  readonly cell: number
  readonly across: Across
  readonly row: AcrossRow
  readonly amount: number
  /** From 0 to 1. */
  readonly everybody: number
  readonly isChosen: boolean
  readonly onCell: () => void
}

/** A share as a figure and a length, with everybody’s as an upright mark; numbered where it stands out. */
export function ShareCell({ facts, cell, across, row, amount, everybody, isChosen, onCell }: Props) {
  const { by, column } = across
  const share = row.total === 0 ? 0 : amount / row.total
  const type = typeNames[by === 'types' ? cell : by === 'pairs' ? (facts.pairs[cell]?.type ?? -1) : -1]
  const tone = series.find(({ name }) => name === type)?.tone ?? otherTone
  const standsOut = facts.standOuts.found.findIndex(
    ({ about, pair }) =>
      by === 'pairs' &&
      pair === cell &&
      about.kind === 'values' &&
      about.column === column &&
      about.values.includes(row.value),
  )
  const words = shareWords(amount, row.total)
  return (
    <td data-chosen-cell={isChosen || undefined}>
      <button
        type="button"
        className="share"
        data-tone={tone}
        aria-pressed={isChosen}
        aria-label={`${row.name}, ${acrossName(cell, across, facts)}: ${words}, ${digits(amount)} of ${digits(row.total)}${standsOut >= 0 ? ', stands out' : ''}`}
        onClick={onCell}
      >
        <span className="figures">
          {standsOut >= 0 && <span className="badge" data-number={standsOut + 1} />}
          <span data-strong={standsOut >= 0 || undefined}>{words}</span>
        </span>
        <svg width="100%" height="10" aria-hidden="true">
          <rect className="rail" y="2" width="100%" height="6" rx="2" />
          <rect className="solid" y="2" width={`${100 * share}%`} height="6" rx="2" />
          <rect className="mark" x={`${Math.min(99, 100 * everybody)}%`} width="2" height="10" />
        </svg>
      </button>
    </td>
  )
}
