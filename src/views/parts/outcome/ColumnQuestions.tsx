import type { ColumnQuestion } from '../../../domain/phone-events/outcome.ts'
import { columnName, columnQuestion } from '../column-question.ts'

interface Props {
  readonly questions: readonly ColumnQuestion[]
  readonly onTell: (side: 'type' | 'cause', column: number) => void
}

/** Columns that may be one of the two fields and do not say so: one click tells. */
export function ColumnQuestions({ questions, onTell }: Props) {
  return questions.map(({ side, columns }) => (
    <div
      key={side}
      className="note mb-3.5 flex flex-wrap items-center gap-3"
      data-asks="columns"
      data-side={side}
    >
      <p className="grow">{columnQuestion({ side, columns })}</p>
      {columns.map(({ at, name }) => (
        <button key={at} type="button" className="btn needs-script" onClick={() => onTell(side, at)}>
          {columns.length === 1 ? 'Yes, it is' : columnName({ at, name })}
        </button>
      ))}
    </div>
  ))
}
