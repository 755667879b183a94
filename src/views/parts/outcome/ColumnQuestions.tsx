import type { ColumnQuestion } from '../../../domain/phone-events/outcome.ts'
import { clipped } from '../words.ts'

interface Props {
  readonly questions: readonly ColumnQuestion[]
  readonly onTell: (side: 'type' | 'cause', column: number) => void
}

const fields = { type: 'Missed Call Type', cause: 'Hangup Cause' } as const

/** Columns that may be one of the two fields and do not say so: one click tells. */
export function ColumnQuestions({ questions, onTell }: Props) {
  return questions.map(({ side, columns }) => (
    <div
      key={side}
      className="note mb-3.5 flex flex-wrap items-center gap-3"
      data-asks="columns"
      data-side={side}
    >
      <p className="grow">{questionOf(side, columns)}</p>
      {columns.map(({ at, name }) => (
        <button key={at} type="button" className="btn needs-script" onClick={() => onTell(side, at)}>
          {columns.length === 1 ? 'Yes, it is' : `Column ${at + 1}: ${clipped(name)}`}
        </button>
      ))}
    </div>
  ))
}

function questionOf(side: 'type' | 'cause', columns: ColumnQuestion['columns']): string {
  const [only] = columns
  return columns.length === 1 && only
    ? `Is column “${clipped(only.name)}” the ${fields[side]}?`
    : `${columns.length} columns may be the ${fields[side]}. Which one is it?`
}
