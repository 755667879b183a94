import { useState } from 'react'
import { tallyCsv } from '../../domain/export/tally-csv.ts'
import { CopyButton } from '../parts/CopyButton.tsx'
import type { Copy, Copyable } from '../parts/copy.ts'
import { CopyIcon, SaveIcon } from '../parts/icons.tsx'
import { SaveLink } from '../parts/SaveLink.tsx'
import { PrintIcon } from './PrintIcon.tsx'
import { type Counted, nameSoFar, type Reading, savedNameOf } from './reading.ts'
import { summaryCopy } from './summary-copy.ts'

interface Props {
  readonly reading: Reading
  readonly table: Counted
  /** What the filters leave of it: the table itself where there are none. */
  readonly counted: Counted
  readonly copy: Copy
  /** The site's absolute address, for links to definitions. */
  readonly base: string
  readonly saving: Saving | undefined
  readonly how: SavingHow
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
export function Taking({
  reading,
  table,
  counted,
  copy,
  base,
  saving,
  how,
  onSave,
  summary,
  onPrint,
}: Props) {
  const [chosen, setChosen] = useState<{ readonly as: 'csv' | 'xlsx'; readonly how: SavingHow }>()
  const isSaving = typeof saving === 'object'
  return (
    <div className="taking">
      <CopyButton
        label="Copy summary"
        copied="Copied"
        what={summary ?? (() => summaryCopy(nameSoFar(reading), table))}
        copy={copy}
        icon={<CopyIcon />}
        primary
      />
      {formsOf(reading, table).map((as) => {
        const isOfThis = chosen?.as === as && chosen.how === how
        return (
          <button
            key={as}
            type="button"
            className="btn"
            disabled={isSaving}
            onClick={() => {
              setChosen({ as, how })
              onSave(as, how)
            }}
          >
            <SaveIcon />
            {isSaving && isOfThis ? (
              <span>{`Saving, ${Math.round(100 * saving.part)}%`}</span>
            ) : saving === 'saved' && isOfThis ? (
              <span>Saved</span>
            ) : (
              <span>
                Save rows<span className="max-sm:sr-only"> with explanations</span>
                {` (.${as})`}
              </span>
            )}
          </button>
        )
      })}
      <SaveLink
        label={counted === table ? 'Save counts (.csv)' : 'Save filtered counts (.csv)'}
        fileName={savedNameOf(reading, countsEnding(counted === table, reading.isStopped))}
        text={() => tallyCsv(counted, base)}
      />
      <button type="button" className="btn" onClick={onPrint}>
        <PrintIcon />
        <span>Print</span>
      </button>
      {saving === 'failed' && (
        <p className="note basis-full" data-warn role="alert">
          The file couldn’t be written. Check that there is room and that the original is still where it was,
          then try again.
        </p>
      )}
    </div>
  )
}

function countsEnding(areAll: boolean, isStopped = false): string {
  return `${areAll ? '' : 'filtered-'}counts${isStopped ? '-so-far' : ''}.csv`
}

/** Sheets can be sheets again; several files or sheets are too different for one list, and words are no rows. */
export function formsOf({ book, isTogether }: Reading, { kind }: Counted): readonly ('csv' | 'xlsx')[] {
  if (kind === 'words') return []
  if (isTogether) return book?.form === 'workbook' ? ['xlsx'] : []
  return book?.form === 'workbook' ? ['csv', 'xlsx'] : ['csv']
}
