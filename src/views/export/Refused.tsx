import type { Reading } from './reading.ts'
import { bookWords, failureWords, noColumns, noTable, refusalWords } from './refusal-words.ts'

/** Why nothing was read, and what to do. */
export function Refused({ reading: { failure, refusal, snapshot } }: { reading: Reading }) {
  const words = failure
    ? failureWords[failure]
    : refusal
      ? bookWords[refusal]
      : snapshot?.state === 'refused'
        ? refusalWords(snapshot.refusal)
        : snapshot?.state === 'no-columns' && snapshot.unrecognised.firstRows.length === 0
          ? noTable
          : noColumns
  return (
    <div className="note mt-5" data-warn role="alert">
      <p className="font-semibold">{words.why}</p>
      <p className="mt-1">{words.next}</p>
    </div>
  )
}
