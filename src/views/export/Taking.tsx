import { useState } from 'react'
import { tallyCsv } from '../../domain/export/tally-csv.ts'
import { CopyButton } from '../parts/CopyButton.tsx'
import type { Copy, Copyable } from '../parts/copy.ts'
import { CopyIcon } from '../parts/icons.tsx'
import { SaveLink } from '../parts/SaveLink.tsx'
import type { Counted, Reading } from './reading.ts'
import { summaryCopy } from './summary-copy.ts'

interface Props {
  readonly reading: Reading
  readonly table: Counted
  readonly copy: Copy
  /** The site's absolute address, for links to definitions. */
  readonly base: string
  readonly saving: Saving | undefined
  readonly onSave: (as: 'csv' | 'xlsx', how: SavingHow) => void
  /** What is copied instead of the counts alone, where more is known. */
  readonly summary: (() => Copyable) | undefined
  readonly onPrint: () => void
}

export interface SavingHow {
  readonly guardTheirs: boolean
  readonly forExcel: boolean
}

/** How far the explained file is written: from 0 to 1, or why it could not be. */
export type Saving = { readonly part: number } | 'failed' | 'saved'

/** The ways to take the result along. */
export function Taking({ reading, table, copy, base, saving, onSave, summary, onPrint }: Props) {
  const [guardTheirs, setGuardTheirs] = useState(false)
  const [forExcel, setForExcel] = useState(false)
  const [chosen, setChosen] = useState<'csv' | 'xlsx'>()
  const isSaving = typeof saving === 'object'
  const forms = formsOf(reading)
  return (
    <>
      {table.kind !== 'words' && forms.length > 0 && (
        <>
          <label className="check text-sm text-ink-2">
            <input
              type="checkbox"
              checked={guardTheirs}
              onChange={(event) => {
                setGuardTheirs(event.target.checked)
                setChosen(undefined)
              }}
            />
            Also neutralise formulas in your own cells
          </label>
          <label className="check text-sm text-ink-2">
            <input
              type="checkbox"
              checked={forExcel}
              onChange={(event) => {
                setForExcel(event.target.checked)
                setChosen(undefined)
              }}
            />
            CSV for Excel
          </label>
          {forms.map((as) => (
            <button
              key={as}
              type="button"
              className="btn"
              data-primary={as === forms[0]}
              disabled={isSaving}
              onClick={() => {
                setChosen(as)
                onSave(as, { guardTheirs, forExcel })
              }}
            >
              {isSaving && as === chosen
                ? `Saving, ${Math.round(100 * saving.part)}%`
                : saving === 'saved' && as === chosen
                  ? 'Saved'
                  : `Save rows with explanations (.${as})`}
            </button>
          ))}
        </>
      )}
      <SaveLink label="Save counts (.csv)" fileName="tally.csv" text={() => tallyCsv(table, base)} />
      <CopyButton
        label="Copy summary"
        copied="Copied"
        what={summary ?? (() => summaryCopy(reading.name, table))}
        copy={copy}
        icon={<CopyIcon />}
      />
      <button type="button" className="btn" onClick={onPrint}>
        Print
      </button>
      {saving === 'failed' && (
        <p className="note basis-full" data-warn role="alert">
          The file couldn’t be written. Check that there is room and that the original is still where it was,
          then try again.
        </p>
      )}
    </>
  )
}

/** Sheets can be sheets again; several files or sheets are too different for one list. */
function formsOf({ book, isTogether }: Reading): readonly ('csv' | 'xlsx')[] {
  if (isTogether) return book?.form === 'workbook' ? ['xlsx'] : []
  return book?.form === 'workbook' ? ['csv', 'xlsx'] : ['csv']
}
