import type { ReactNode } from 'react'
import { counted } from '../parts/words.ts'
import { attemptsWords, oftenWords } from './often-words.ts'
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
  /** What can be done with it, once it is counted. */
  readonly actions: ReactNode
}

/** Whose rows these are, and which columns told it. */
export function ExportHead({ reading, table, lead, note, dates, actions }: Props) {
  const title = lead ?? (table && leadSoFar(table, reading))
  return (
    <>
      <div className="flex flex-wrap items-start gap-x-5 gap-y-2">
        {title ? <FileName reading={reading} /> : <FileTitle reading={reading} />}
        {actions}
      </div>
      {title && (
        <h1 className="title leading">
          {linesOf(title).map((line) => (
            <span key={line} className="block">
              {datesApart(line).map(([at, part, isDate]) => (
                <span key={at} className={isDate ? 'whitespace-nowrap' : undefined}>
                  {part}
                </span>
              ))}{' '}
            </span>
          ))}
        </h1>
      )}
      {note && <p className="mt-1 text-ink-2">{note}</p>}
      {reading.isStopped && !table && (
        <p className="mt-2 text-ink-2">You stopped before anything was counted.</p>
      )}
      {table && (
        <p className="mt-1 max-w-[60rem] text-sm text-ink-3">
          <span className="text-ink-2">
            {`${counted(table.rows, 'row')} read${reading.isStopped ? ', then stopped' : ''}.`}
          </span>{' '}
          <span>One call can leave several Phone Events, so rows are attempts, not callers.</span>{' '}
          <span>{reading.isTogether && reading.book ? partsTaken(reading.book) : columnsTaken(table)}</span>{' '}
          {dates && <span>{dates}</span>}
        </p>
      )}
    </>
  )
}

/** The page in one sentence, before dates and agents are known. */
function leadSoFar({ totals, weighted, tally }: Counted, { state, isStopped }: Reading): string {
  const { explained, undefined: others } = weighted ?? totals
  const attempts = explained + others
  const amounts = tally.map((pair) => ({ pair, amount: weighted ? pair.weighted : pair.count }))
  const often = oftenWords(amounts, attempts)
  const before = state === 'reading' ? 'So far: ' : isStopped ? 'Stopped early: ' : ''
  return `${before}${attemptsWords(amounts, attempts)}${often ? `, ${often}` : ''}.`
}

/** How many, and which: growing figures in the one don’t move the words of the other. */
function linesOf(title: string): readonly string[] {
  return title.split(/(?<=,) (?=most often )|(?<=\d:) /)
}

/** The parts of a line, so that no day stands apart from its month. */
function datesApart(line: string): readonly (readonly [number, string, boolean])[] {
  return line.split(/(?<!\d)(\d{1,2} \p{Lu}\p{L}+)/u).map((part, at) => [at, part, at % 2 === 1] as const)
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
    <p className="grow basis-48 self-center text-sm">
      <b translate="no">{nameOf(reading)}</b>
      <span className="text-ink-2">
        {` · ${reading.state === 'reading' ? 'being ' : ''}read in your browser, nothing uploaded`}
      </span>
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
