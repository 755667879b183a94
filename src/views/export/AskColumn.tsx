import { useState } from 'react'
import type { Counted } from './reading.ts'

interface Props {
  readonly table: Counted
  readonly onColumns: (columns: { type?: number; cause?: number }) => void
}

const fieldNames = { type: 'Missed Call Type', cause: 'Hangup Cause' } as const

/** Whether the header of a table names one of the two fields and not the other. */
export function lacksColumn({ kind, names, columns }: Counted): boolean {
  const isTable = kind === 'delimited' || kind === 'html'
  return isTable && names.length > 1 && (columns.type === undefined) !== (columns.cause === undefined)
}

/** Asks which column holds the field that no header names; the counts stand below as far as they go. */
export function AskColumn({ table: { names, columns }, onColumns }: Props) {
  const [at, setAt] = useState(-1)
  const side = columns.type ? 'cause' : 'type'
  const own = columns.type ?? columns.cause
  const [missing, known] = [fieldNames[side], fieldNames[side === 'type' ? 'cause' : 'type']]
  return (
    <section
      className="note mt-4"
      data-warn
      data-asks="columns"
      aria-label={`Which column is the ${missing}?`}
    >
      <p>
        <b>{`Which column is the ${missing}?`}</b>
        {` The headers leave that open, so the rows below are counted by their ${known} alone.`}
      </p>
      <p className="mt-2 flex flex-wrap gap-3">
        <select
          className="btn max-w-60"
          aria-label={missing}
          value={at}
          onChange={(event) => setAt(Number(event.target.value))}
        >
          <option value={-1}>Choose a column</option>
          {[...names.entries()].map(
            ([place, name]) =>
              place !== own?.at && (
                <option key={place} value={place}>
                  {name.trim().slice(0, 60) || `Column ${place + 1}`}
                </option>
              ),
          )}
        </select>
        <button
          type="button"
          className="btn"
          disabled={at < 0}
          onClick={() =>
            onColumns({
              ...(columns.type ? { type: columns.type.at } : {}),
              ...(columns.cause ? { cause: columns.cause.at } : {}),
              [side]: at,
            })
          }
        >
          Count again
        </button>
      </p>
    </section>
  )
}
