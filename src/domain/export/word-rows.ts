import type { PairOutcome } from '../phone-events/outcome.ts'
import { readPaste } from '../phone-events/read-paste.ts'
import type { RowSink } from './row-sink.ts'
import { TextPlace } from './text-place.ts'

/** One row that the reader of pastes finds in a small file that is no table: drawn tables, lists, record pages. */
export interface WordRow {
  readonly outcome: PairOutcome
  readonly line: number
  readonly count?: number
}

/** The rows of such a text, or `undefined` where the reader of pastes has no definite answer or too many. */
export function wordRows(
  text: string,
): { rows: readonly WordRow[]; lines: readonly { line: number; as: string; text: string }[] } | undefined {
  const outcome = readPaste(text)
  if (outcome.kind === 'defined') return { rows: [{ outcome, line: 1 }], lines: [] }
  return outcome.kind === 'rows' && outcome.unread === 0
    ? { rows: outcome.rows, lines: outcome.passedOver }
    : undefined
}

/** @param bytes how long the file is */
export function readWords<Kept>(
  found: NonNullable<ReturnType<typeof wordRows>>,
  text: string,
  sink: RowSink<Kept>,
): void {
  const lines = text.split(/\r\n?|\n/)
  const placeAt = (line: number) => new TextPlace({ line, byteStart: 0, byteEnd: 0 }, lines[line - 1] ?? '')
  for (const { line, as } of found.lines)
    sink.passed(as === 'header' || as === 'total' || as === 'footer' ? as : 'preamble', placeAt(line))
  for (const { outcome, line, count } of found.rows) {
    const place = placeAt(line)
    place.weight = count ?? -1
    if (outcome.kind === 'not-understood') sink.unreadable('no-cell', place)
    else sink.row(sink.keep(outcome), place)
  }
}
