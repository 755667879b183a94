import { ChooseFiles } from '../parts/ChooseFiles.tsx'
import { counted } from '../parts/words.ts'
import { partsTaken } from './part-words.ts'
import type { Counted, Reading } from './reading.ts'

interface Props {
  readonly reading: Reading
  readonly table: Counted | undefined
  /** The page in one sentence, once it is known; so far before. */
  readonly lead: string | undefined
  readonly note: string | undefined
  /** Whose dates these are, and how they were read. */
  readonly dates: string | undefined
  readonly onClose: () => void
}

/** Whose rows these are, and which columns told it. */
export function ExportHead({ reading, table, lead, note, dates, onClose }: Props) {
  return (
    <>
      <div className="flex flex-wrap items-start gap-x-5 gap-y-2">
        {lead ? <FileName reading={reading} /> : <FileTitle reading={reading} />}
        <div className="flex flex-wrap gap-2">
          <ChooseFiles label="Read another file" />
          <button type="button" className="btn" onClick={onClose}>
            Back to the box
          </button>
        </div>
      </div>
      {lead && <h1 className="title leading">{lead}</h1>}
      {note && <p className="mt-1 text-ink-2">{note}</p>}
      {reading.isStopped && !table && (
        <p className="mt-2 text-ink-2">You stopped before anything was counted.</p>
      )}
      {table && (
        <>
          <p className="mt-2 text-ink-2">
            {`${counted(table.rows, 'row')} read in your browser${reading.isStopped ? ', then stopped' : ''}. Nothing was uploaded.`}
          </p>
          {reading.isTogether && reading.book ? (
            <p className="mt-1 text-sm text-ink-3">{partsTaken(reading.book)}</p>
          ) : (
            <p className="mt-1 text-sm text-ink-3">{columnsTaken(table)}</p>
          )}
          <p className="mt-1 text-sm text-ink-3">
            One call can leave several Phone Events, so rows are attempts, not callers.
          </p>
          {dates && <p className="mt-1 text-sm text-ink-3">{dates}</p>}
        </>
      )}
    </>
  )
}

function nameOf({ file, name }: Reading): string {
  return file === undefined ? name : `${file}: ${name}`
}

function FileTitle({ reading }: { reading: Reading }) {
  return (
    <h1 className="title grow" translate="no">
      {nameOf(reading)}
    </h1>
  )
}

function FileName({ reading }: { reading: Reading }) {
  return (
    <p className="grow self-center text-sm">
      <b translate="no">{nameOf(reading)}</b>
    </p>
  )
}

function columnsTaken({ kind, columns }: Counted): string {
  if (kind === 'json') return 'Missed Call Type and Hangup Cause are taken from the keys of the records.'
  if (kind === 'words') return 'Missed Call Type and Hangup Cause are taken from the words, line by line.'
  const named = (field: 'type' | 'cause' | 'count') => {
    const column = columns[field]
    return column && (column.name === undefined ? `column ${column.at + 1}` : `“${column.name}”`)
  }
  const sides = [
    `Missed Call Type from ${named('type') ?? 'no column'}`,
    `Hangup Cause from ${named('cause') ?? 'no column'}`,
    ...(columns.count ? [`Record Count from ${named('count')}`] : []),
  ]
  return `${sides.join(', ')}.`
}
