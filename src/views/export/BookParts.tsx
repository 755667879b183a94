import type { Aside } from '../../domain/export/asides.ts'
import { asidesIn, type PartRead, partTable } from '../../domain/export/together.ts'
import { digits } from '../parts/words.ts'
import { BookFacts } from './BookFacts.tsx'
import { columnsUsed, linesSkipped, whyNotRead } from './part-words.ts'
import type { Book, Reading } from './reading.ts'
import { WideTable } from './WideTable.tsx'

interface Props {
  readonly book: Book
  readonly readings: readonly Reading[]
  readonly onAt: (at: number) => void
  /** Has a hidden sheet read, too. */
  readonly onReadToo: (part: number) => void
}

/** What became of each sheet of a workbook, or of each file of an archive. */
export function BookParts({ book, readings, onAt, onReadToo }: Props) {
  const { form, parts, counted, dropped } = book
  const noun = form === 'workbook' ? 'sheet' : 'file'
  const asides = asidesIn(parts)
  const rows = counted.reduce((sum, at) => sum + (rowsIn(parts[at]) ?? 0), 0)
  return (
    <section className="mt-8" data-parts>
      <h2 className="heading">{`What was read, ${noun} by ${noun}`}</h2>
      <WideTable label={`What was read, ${noun} by ${noun}`}>
        <table className="parts">
          <thead>
            <tr>
              <th scope="col">{noun === 'sheet' ? 'Sheet' : 'File'}</th>
              <th scope="col">Result</th>
              <th scope="col">Rows</th>
              <th scope="col">Columns used</th>
              <th scope="col">Lines skipped, and why</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {[...parts.entries()].map(([at, part]) => (
              <PartRow
                key={at}
                part={part}
                form={form}
                isCounted={counted.includes(at)}
                isDropped={dropped.includes(at)}
                aside={asides.get(at)}
                reading={readings.findIndex((other) => other.book === book && other.part === at)}
                onAt={onAt}
                onReadToo={() => onReadToo(at)}
              />
            ))}
            {counted.length > 1 && (
              <tr data-together>
                <th scope="row">Together</th>
                <td />
                <td>{digits(rows)}</td>
                <td />
                <td />
                <td />
              </tr>
            )}
          </tbody>
        </table>
      </WideTable>
      <BookFacts facts={counted.flatMap((at) => parts[at]?.surveyed?.facts ?? [])} />
    </section>
  )
}

interface RowProps {
  readonly part: PartRead
  readonly form: Book['form']
  readonly isCounted: boolean
  readonly isDropped: boolean
  readonly aside: Aside | undefined
  /** Where it is a reading of its own; -1 where it is none. */
  readonly reading: number
  readonly onAt: (at: number) => void
  readonly onReadToo: () => void
}

function PartRow({ part, form, isCounted, isDropped, aside, reading, onAt, onReadToo }: RowProps) {
  const table = isCounted ? partTable(part) : undefined
  return (
    <tr>
      <th scope="row">
        <span translate="no">{part.name}</span>
        {part.leftOut === 'hidden' && <small className="block font-normal text-ink-3">hidden</small>}
      </th>
      <td>{table ? '✓ Read' : '– Not read'}</td>
      <td>{table ? digits(table.rows) : '–'}</td>
      <td translate="no">
        {table ? <Lines lines={columnsUsed(table, part.surveyed?.facts.inOneCell === 0)} /> : '–'}
      </td>
      <td>{table ? <Lines lines={linesSkipped(table)} /> : whyNotRead(part, form, isDropped, aside)}</td>
      <td>
        {reading >= 0 && (
          <button type="button" aria-label={`Only this: ${part.name}`} onClick={() => onAt(reading)}>
            Only this
          </button>
        )}
        {part.leftOut === 'hidden' && (
          <button type="button" data-read-too aria-label={`Read it too: ${part.name}`} onClick={onReadToo}>
            Read it too
          </button>
        )}
      </td>
    </tr>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  return lines.map((line) => (
    <span key={line} className="block">
      {line}
    </span>
  ))
}

function rowsIn(part: PartRead | undefined): number | undefined {
  return part && partTable(part)?.rows
}
