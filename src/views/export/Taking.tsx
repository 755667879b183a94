import { useState } from 'react'
import { tallyCsv } from '../../domain/export/tally-csv.ts'
import { CopyButton } from '../parts/CopyButton.tsx'
import type { Copy } from '../parts/copy.ts'
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
  readonly onSave: (guardTheirs: boolean) => void
}

/** How far the explained file is written: from 0 to 1, or why it could not be. */
export type Saving = { readonly part: number } | 'failed' | 'saved'

/** The ways to take the result along. */
export function Taking({ reading, table, copy, base, saving, onSave }: Props) {
  const [guardTheirs, setGuardTheirs] = useState(false)
  const isSaving = typeof saving === 'object'
  return (
    <>
      {table.kind !== 'words' && (
        <>
          <label className="check text-sm text-ink-2">
            <input
              type="checkbox"
              checked={guardTheirs}
              onChange={(event) => setGuardTheirs(event.target.checked)}
            />
            Also neutralise formulas in your own cells
          </label>
          <button
            type="button"
            className="btn"
            data-primary="true"
            disabled={isSaving}
            onClick={() => onSave(guardTheirs)}
          >
            {isSaving
              ? `Saving, ${Math.round(100 * saving.part)}%`
              : saving === 'saved'
                ? 'Saved'
                : 'Save rows with explanations (.csv)'}
          </button>
        </>
      )}
      <SaveLink label="Save counts (.csv)" fileName="tally.csv" text={() => tallyCsv(table, base)} />
      <CopyButton
        label="Copy summary"
        copied="Copied"
        what={() => summaryCopy(reading.name, table)}
        copy={copy}
        icon={<CopyIcon />}
      />
      {saving === 'failed' && (
        <p className="note basis-full" data-warn role="alert">
          The file couldn’t be written. Check that there is room and that the original is still where it was,
          then try again.
        </p>
      )}
    </>
  )
}
