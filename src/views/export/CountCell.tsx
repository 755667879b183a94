import type { RowPosition } from '../../domain/export/snapshot.ts'
import { type Cause, resolve, type TypeName } from '../../domain/reference/reference.ts'
import { pairText } from '../parts/answer-text.ts'
import { pairOf } from '../parts/pair.ts'
import { toneOf } from '../parts/tone.ts'
import { digits } from '../parts/words.ts'
import type { CellCount } from './cell-counts.ts'

/** The pair whose rows are looked at. */
export interface Looked {
  readonly pair: string
  readonly positions: readonly RowPosition[]
}

interface Props {
  readonly type: TypeName
  readonly cause: Cause
  readonly counts: ReadonlyMap<string, CellCount>
  readonly highest: number
  readonly isChosen: boolean
  readonly onLook: (looked: Looked) => void
}

/** One pair's count, the darker the more. */
export function CountCell({ type, cause, counts, highest, isChosen, onLook }: Props) {
  const pair = pairOf({ type, cause })
  const { count, amount, positions } = counts.get(pair) ?? { count: 0, amount: 0, positions: [] }
  const isDefined = resolve(type, cause) !== undefined
  const name = pairText({ type, cause })
  return (
    <td data-pair={pair} data-tone={toneOf(type)}>
      {count === 0 ? (
        <span className="block text-right" data-count={0}>
          <span aria-hidden="true">{isDefined ? '0' : '–'}</span>
          <span className="sr-only">{isDefined ? '0 rows' : 'no rows, not defined'}</span>
        </span>
      ) : (
        <button
          type="button"
          className="heat"
          data-count={count}
          aria-pressed={isChosen}
          style={{ '--heat': `${Math.round(8 + (34 * amount) / highest)}%` } as React.CSSProperties}
          aria-label={`${name}: ${digits(amount)}${isDefined ? '' : ', not defined'}. See its rows`}
          onClick={() => onLook({ pair: name, positions })}
        >
          {isDefined ? digits(amount) : `(${digits(amount)})`}
        </button>
      )}
    </td>
  )
}
