import { counted } from '../parts/words.ts'
import type { Counted, Reading } from './reading.ts'

interface Props {
  readonly reading: Reading
  readonly table: Counted | undefined
  readonly onStop: () => void
}

/** How far it is, and how long it may still take. */
export function Progress({ reading, table, onStop }: Props) {
  const bytes = reading.snapshot?.bytes ?? 0
  return (
    <div className="card mt-4 flex flex-wrap items-center gap-x-3.5 gap-y-2 px-4.5 py-3.5">
      <b className="font-semibold tabular-nums">{`Reading: ${Math.floor((100 * bytes) / Math.max(1, reading.size))}%`}</b>
      <span className="grow text-sm text-ink-2 tabular-nums">
        {`${counted(table?.rows ?? 0, 'row')} so far${timeLeft(reading, bytes)}`}
      </span>
      <button type="button" className="btn" onClick={onStop}>
        Cancel
      </button>
      <progress className="h-2 w-full grow" max={reading.size} value={bytes} aria-label="Read so far" />
    </div>
  )
}

function timeLeft({ size, milliseconds }: Reading, bytes: number): string {
  if (bytes === 0 || milliseconds < 500) return ''
  const seconds = Math.ceil(((milliseconds / bytes) * (size - bytes)) / 1000)
  return seconds < 1 ? '' : `, about ${counted(seconds, 'second')} left`
}
