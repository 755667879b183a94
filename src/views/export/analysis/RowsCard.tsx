import { useState } from 'react'
import { counted, digits } from '../../parts/words.ts'
import { isFiltered, type Kept } from '../look.ts'
import type { Counted } from '../reading.ts'
import type { Saving } from '../Taking.tsx'
import type { AnalysisTools } from '../tools.ts'
import { RowsTable } from './RowsTable.tsx'

interface Props extends Pick<Kept, 'facts' | 'look' | 'answer'>, Pick<AnalysisTools, 'ask' | 'saveRows'> {
  readonly table: Counted
  readonly saving: Saving | undefined
  /** Rows of sheets with other columns make no one list. */
  readonly canSave: boolean
}

/** Browsers draw no longer lists than these: the others are there to be filtered or saved. */
const mostShown = 200_000

/** The rows behind the counts, in the file’s own columns. */
export function RowsCard({ facts, look, answer, table, ask, saveRows, saving, canSave }: Props) {
  const [forExcel, setForExcel] = useState(false)
  const { rows } = answer
  const isSaving = typeof saving === 'object'
  return (
    <section className="card panel full rows" data-rows>
      <div className="panel-head">
        <h2 className="heading">{isFiltered(look.filters) ? 'Rows' : 'All rows'}</h2>
        <span className="grow text-sm text-ink-2">{`${digits(rows)}, with your columns`}</span>
        {canSave && (
          <>
            <label className="check text-sm text-ink-2">
              <input
                type="checkbox"
                checked={forExcel}
                onChange={(event) => setForExcel(event.target.checked)}
              />
              For Excel
            </label>
            <button
              type="button"
              className="btn"
              disabled={isSaving || rows === 0}
              onClick={() => saveRows({ filters: look.filters, forExcel })}
            >
              {isSaving
                ? `Saving, ${Math.round(100 * saving.part)}%`
                : `Save ${rows === 1 ? 'this row' : `these ${counted(rows, 'row')}`} (.csv)`}
            </button>
          </>
        )}
      </div>
      {rows === 0 ? (
        <p className="note">No row passes these filters. Clear one of them.</p>
      ) : (
        <RowsTable
          key={JSON.stringify(look.filters)}
          rows={Math.min(rows, mostShown)}
          facts={facts}
          look={look}
          table={table}
          ask={ask}
        />
      )}
      {rows > mostShown && (
        <p className="mt-2 text-sm text-ink-2">{`The first ${digits(mostShown)} are shown. Filter, or save them, to see the others.`}</p>
      )}
    </section>
  )
}
