import { Suspense, use, useState } from 'react'
import type { RowPosition } from '../../domain/export/snapshot.ts'
import { clipped } from '../parts/words.ts'
import type { Looked } from './CountCell.tsx'

interface Props {
  readonly looked: Looked
  readonly rowsAt: (positions: readonly RowPosition[]) => Promise<readonly string[]>
  readonly onClose: () => void
}

/** The first rows of a pair, as the file writes them. */
export function SampleRows({ looked, rowsAt, onClose }: Props) {
  const [rows] = useState(() =>
    rowsAt(looked.positions).catch(() => ['The file couldn’t be read again. It was moved or changed.']),
  )
  return (
    <section className="note mt-3" aria-label="Rows of this pair">
      <div className="flex flex-wrap items-center gap-2.5">
        <h3 className="heading grow">
          First rows of <span translate="no">{looked.pair}</span>
        </h3>
        <button type="button" className="btn" onClick={onClose}>
          Close
        </button>
      </div>
      <Suspense fallback={<p>Reading rows…</p>}>
        <Lines rows={rows} positions={looked.positions} />
      </Suspense>
    </section>
  )
}

function Lines({ rows, positions }: { rows: Promise<readonly string[]>; positions: readonly RowPosition[] }) {
  return (
    <ul className="mt-1 text-sm">
      {use(rows).map((text, index) => (
        <li key={positions[index]?.line ?? index} className="flex gap-3">
          <span className="shrink-0 text-ink-3">{`line ${positions[index]?.line ?? '?'}`}</span>
          <code className="wrap-anywhere" translate="no">
            {clipped(text)}
          </code>
        </li>
      ))}
    </ul>
  )
}
