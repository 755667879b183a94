import type { AnalysisState } from './look.ts'
import type { Reading } from './reading.ts'

interface Props {
  readonly state: AnalysisState | undefined
  readonly reading: Reading
  /** Reads a file that was stopped from its start to its end. */
  readonly onReadAll: () => void
}

const whyNot = {
  'too-long':
    'This file has more than 4,000,000 rows, too many for trends and filters in a browser’s memory. The counts hold for all of them. Export a shorter period to see more.',
  changed:
    'The file was changed while it was read, so trends and filters are left out. Drop it again to read what it holds now.',
  failed:
    'The file couldn’t be read again for trends and filters. It was moved or changed, or a part of this page didn’t load. Drop it again.',
} as const

/** How far the rows are kept for trends and filters, or why they are not. */
export function Keeping({ state, reading, onReadAll }: Props) {
  if (reading.isStopped)
    return (
      <p className="note mt-4">
        You stopped reading, so these counts cover only part of the file, and there is no trend and nothing to
        filter.{' '}
        {reading.book ? (
          'Drop the file again to read all of it.'
        ) : (
          <button type="button" className="textlink" onClick={onReadAll}>
            Read it to its end
          </button>
        )}
      </p>
    )
  if (state?.kind === 'none')
    return (
      <p className="note mt-4" data-warn role="alert">
        {whyNot[state.why]}
      </p>
    )
  return (
    <p className="mt-4 flex items-center gap-3 text-sm text-ink-2">
      <progress
        className="h-2 grow"
        max={1}
        value={state?.kind === 'keeping' ? state.part : 0}
        aria-label="Trends and filters"
      />
      <span>Counted. Reading dates, agents and other columns…</span>
    </p>
  )
}
