import type { WholeText } from '../phone-events/read-paste.ts'
import { tell } from './row-judge.ts'
import type { RowSink } from './row-sink.ts'
import { TextPlace } from './text-place.ts'

/** Rows by their lines in the file; where in its bytes they stand is not told. */
export function readWords<Kept>({ rows, passedOver }: WholeText, text: string, sink: RowSink<Kept>): void {
  const lines = text.split(/\r\n?|\n/)
  const placeAt = (line: number) => new TextPlace({ line, byteStart: 0, byteEnd: 0 }, lines[line - 1] ?? '')
  for (const { line, as } of passedOver)
    as === 'header' ? sink.header(placeAt(line)) : sink.passed(as, placeAt(line))
  for (const { outcome, line, count } of rows) {
    const place = placeAt(line)
    place.weight = count ?? -1
    tell({ outcome, kept: sink.keep(outcome) }, place, sink)
  }
}
