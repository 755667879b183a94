import { useState } from 'react'

const most = 30

interface Fold<Row> {
  readonly shown: readonly Row[]
  /** Absent where all are shown. */
  readonly unfold?: () => void
}

/**
 * Many rows cut to the first 30 once they are others than at first: drawing thousands would hold up the next letter.
 * @param of what the rows come from; another value of it folds them
 */
export function useFold<Row>(rows: readonly Row[], of: unknown): Fold<Row> {
  const [unfolded, setUnfolded] = useState(of)
  if (rows.length <= most || unfolded === of) return { shown: rows }
  return { shown: rows.slice(0, most), unfold: () => setUnfolded(of) }
}
