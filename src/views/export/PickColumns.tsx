import { useState } from 'react'
import type { Unrecognised } from '../../domain/export/layout.ts'
import { WideTable } from './WideTable.tsx'

interface Props {
  readonly unrecognised: Unrecognised
  readonly onColumns: (columns: { type?: number; cause?: number }) => void
}

/** The first rows of a table whose columns are not known: somebody points at the two. */
export function PickColumns({ unrecognised: { firstRows }, onColumns }: Props) {
  const [type, setType] = useState(-1)
  const [cause, setCause] = useState(-1)
  const width = Math.max(0, ...firstRows.map((row) => row.length))
  if (width === 0) return null
  const choice = (label: string, value: number, set: (at: number) => void) => (
    <label className="flex items-center gap-2">
      {label}
      <select className="btn max-w-60" value={value} onChange={(event) => set(Number(event.target.value))}>
        <option value={-1}>No column</option>
        {[...Array(width).keys()].map((at) => (
          <option key={at} value={at}>{`${at + 1}: ${(firstRows[0]?.[at] ?? '').slice(0, 40)}`}</option>
        ))}
      </select>
    </label>
  )
  return (
    <section className="mt-6">
      <h2 className="heading">Choose the two columns</h2>
      <WideTable label="The first rows">
        <table className="text-sm" translate="no">
          <tbody>
            {[...firstRows.entries()].map(([index, row]) => (
              <tr key={index} className="border-b">
                {[...row.entries()].map(([at, cell]) => (
                  <td key={at} className="max-w-60 truncate px-3 py-1.5">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
      <div className="mt-3 flex flex-wrap gap-3">
        {choice('Missed Call Type', type, setType)}
        {choice('Hangup Cause', cause, setCause)}
        <button
          type="button"
          className="btn"
          data-primary="true"
          disabled={type < 0 && cause < 0}
          onClick={() => onColumns({ ...(type < 0 ? {} : { type }), ...(cause < 0 ? {} : { cause }) })}
        >
          Read these columns
        </button>
      </div>
    </section>
  )
}
