import { memo } from 'react'
import type { PassedAs, UnreadableAs } from '../../domain/export/row-sink.ts'
import { clipped, counted } from '../parts/words.ts'
import type { Counted } from './reading.ts'

/** Every line that told nothing, and why: nothing is dropped in silence. Listed when all are known. */
export const LineLists = memo(function LineLists({ table, isDone }: { table: Counted; isDone: boolean }) {
  const { unreadable, passedOver, totals } = table
  return (
    <div className="mt-8 grid gap-2.5">
      {totals.unreadable > 0 && (
        <Lines
          title={`${counted(totals.unreadable, 'row')} couldn’t be read`}
          lines={!isDone ? [] : unreadable.listed.map((line) => ({ ...line, why: whyUnreadable[line.as] }))}
          more={isDone ? unreadable.more : totals.unreadable}
        />
      )}
      {totals.ignored > 0 && (
        <Lines
          title={`${counted(totals.ignored, 'line')} skipped`}
          lines={!isDone ? [] : passedOver.listed.map((line) => ({ ...line, why: whyPassed[line.as] }))}
          more={isDone ? passedOver.more : totals.ignored}
        />
      )}
    </div>
  )
})

const whyUnreadable: Readonly<Record<UnreadableAs, string>> = {
  'no-cell': 'no type and no cause',
  short: 'too few columns',
  'too-long': 'too long for a row',
  malformed: 'not valid JSON',
  unclear: 'may say more than one pair',
  unsaid: 'an error, a formula that was never computed, or a cell that is merged with another',
}

const whyPassed: Readonly<Record<PassedAs, string>> = {
  header: 'header',
  preamble: 'before the header',
  footer: 'footer',
  total: 'total',
  blank: 'blank',
  words: 'no type or cause',
}

interface Line {
  readonly line: number
  readonly why: string
  readonly text: string
}

function Lines({ title, lines, more }: { title: string; lines: readonly Line[]; more: number }) {
  return (
    <details className="note">
      <summary>{title}</summary>
      <ul className="mt-2 grid gap-1 text-sm">
        {[...lines.entries()].map(([index, { line, why, text }]) => (
          <li key={index} className="flex flex-wrap gap-x-3">
            <span className="text-ink-3">{`line ${line}, ${why}`}</span>
            <code translate="no">{clipped(text)}</code>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="mt-2 text-sm">{`${counted(more, 'more line')} counted but not listed.`}</p>}
    </details>
  )
}
