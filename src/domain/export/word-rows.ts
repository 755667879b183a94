import type { PairOutcome, PassedOver } from '../phone-events/outcome.ts'
import { readEveryRow } from '../phone-events/read-text.ts'
import { tableReader } from '../phone-events/table-reader.ts'
import type { RowSink } from './row-sink.ts'
import { TextPlace } from './text-place.ts'

/** What the reader of pastes finds in a small file that is no table: drawn tables, lists, a record page. */
export interface WordRows {
  readonly rows: readonly { readonly outcome: PairOutcome; readonly line: number; readonly count?: number }[]
  readonly passedOver: readonly PassedOver[]
}

/** The rows of such a text, or `undefined` where the reader of pastes has no definite answer or too many. */
export function wordRows(text: string): WordRows | undefined {
  const { rows, passedOver, unread } = readEveryRow(text, tableReader)
  const isAnswer = rows.length > 1 || rows[0]?.outcome.kind === 'defined'
  return isAnswer && unread === 0 ? { rows, passedOver } : undefined
}

/** Their lines are those of the file; where in its bytes they stand is not told. */
export function readWords<Kept>({ rows, passedOver }: WordRows, text: string, sink: RowSink<Kept>): void {
  const lines = text.split(/\r\n?|\n/)
  const placeAt = (line: number) => new TextPlace({ line, byteStart: 0, byteEnd: 0 }, lines[line - 1] ?? '')
  for (const { line, as } of passedOver) sink.passed(as, placeAt(line))
  for (const { outcome, line, count } of rows) {
    const place = placeAt(line)
    place.weight = count ?? -1
    if (outcome.kind === 'not-understood') sink.unreadable('no-cell', place)
    else sink.row(sink.keep(outcome), place)
  }
}
