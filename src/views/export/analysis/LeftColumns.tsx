import type { Kept } from '../look.ts'

const whyLeft = {
  'many-values': 'too many different values to be counted one by one',
  dates: 'dates',
  'too-many-columns': 'more columns than are counted',
  empty: 'empty',
} as const

/** Columns that are not counted, each with its reason: nothing is left out in silence. */
export function LeftColumns({ facts: { left } }: Pick<Kept, 'facts'>) {
  if (left.length === 0) return null
  return (
    <p className="text-sm text-ink-2">
      {'Not counted: '}
      <span translate="no">{left.map(({ name, why }) => `${name} (${whyLeft[why]})`).join(', ')}</span>
      <span>. To count by one of them, choose it under “Rows”: the file is read again for it.</span>
    </p>
  )
}
