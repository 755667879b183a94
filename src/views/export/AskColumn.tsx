import { columnName, fieldNames } from '../parts/column-question.ts'
import type { Counted } from './reading.ts'

interface Props {
  readonly table: Counted
  readonly onColumns: (columns: { type?: number; cause?: number }) => void
}

const mayBe = { type: /type|state|call/i, cause: /cause|reason|hang/i } as const

/** So many columns are offered; any other one can be pointed at below the counts. */
const mostOffered = 8

/** Whether the header of a table names one of the two fields and not the other. */
export function lacksColumn({ kind, names, columns }: Counted): boolean {
  const isTable = kind === 'delimited' || kind === 'html'
  return isTable && names.length > 1 && (columns.type === undefined) !== (columns.cause === undefined)
}

/** Asks which column holds the field that the headers leave open; the counts stand below as far as they go. */
export function AskColumn({ table: { names, columns }, onColumns }: Props) {
  const [side, other] = columns.type ? (['cause', 'type'] as const) : (['type', 'cause'] as const)
  const [missing, known] = [fieldNames[side], fieldNames[other]]
  const own = columns[other]
  const others = [...names.entries()].flatMap(([at, name]) => (at === own?.at ? [] : [{ at, name }]))
  const likely = others.filter(({ name }) => mayBe[side].test(name))
  const offered = [...likely, ...others.filter((each) => !likely.includes(each))].slice(0, mostOffered)
  return (
    <section
      className="note mt-4"
      data-asks="columns"
      data-side={side}
      aria-label={`Which column is the ${missing}?`}
    >
      <p>
        <b>{`Which column is the ${missing}?`}</b>
        {` The headers leave that open, so the rows below are counted by their ${known} alone.`}
        {offered.length < others.length && ' If it isn’t one of these, choose it below the counts.'}
      </p>
      <p className="mt-2.5 flex flex-wrap gap-2.5">
        {offered.map(({ at, name }) => (
          <button
            key={at}
            type="button"
            className="btn"
            onClick={() => onColumns({ ...(own && { [other]: own.at }), [side]: at })}
          >
            {columnName({ at, name })}
          </button>
        ))}
      </p>
    </section>
  )
}
