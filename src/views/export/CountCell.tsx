import type { RowPosition } from '../../domain/export/snapshot.ts'
import { type Cause, resolve, type TypeName } from '../../domain/reference/reference.ts'
import { pairText } from '../parts/answer-text.ts'
import { pairOf } from '../parts/pair.ts'
import { toneOf } from '../parts/tone.ts'
import { digits } from '../parts/words.ts'
import type { CellCounts } from './cell-counts.ts'

/** The pair whose rows are looked at. */
export interface Looked {
  readonly pair: string
  readonly positions: readonly RowPosition[]
}

/** What all cells share. */
export interface Counting {
  readonly counts: CellCounts
  readonly highest: number
  /** The `data-pair` of those that are filtered by. */
  readonly chosen: ReadonlySet<string> | undefined
  /** @param pair its `data-pair` */
  readonly onLook: (looked: Looked, pair: string) => void
}

interface Props {
  readonly type: TypeName
  readonly cause: Cause
  readonly counting: Counting
}

/** One pair's count, the darker the more. */
export function CountCell({ type, cause, counting: { counts, highest, chosen, onLook } }: Props) {
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
          aria-pressed={chosen?.has(pair) ?? false}
          style={{ '--heat': `${Math.round(8 + (34 * amount) / highest)}%` } as React.CSSProperties}
          aria-label={`${name}: ${digits(amount)}${isDefined ? '' : ', not defined'}. See its rows`}
          onClick={() => onLook({ pair: name, positions }, pair)}
        >
          {isDefined ? digits(amount) : `(${digits(amount)})`}
        </button>
      )}
    </td>
  )
}
