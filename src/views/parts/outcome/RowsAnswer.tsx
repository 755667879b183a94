import type { Place } from '../../../domain/address/place.ts'
import { explained, explainedCopy, explainedCsv } from '../../../domain/phone-events/explained-rows.ts'
import type { Rows } from '../../../domain/phone-events/outcome.ts'
import { CopyButton } from '../CopyButton.tsx'
import type { Copy } from '../copy.ts'
import { CopyIcon } from '../icons.tsx'
import { Legend } from '../Legend.tsx'
import { Ours } from '../Ours.tsx'
import { rowCounts } from '../row-counts.ts'
import { SaveLink } from '../SaveLink.tsx'
import { counted } from '../words.ts'
import { ColumnQuestions } from './ColumnQuestions.tsx'
import { PassedOverLines } from './PassedOverLines.tsx'
import { RowAnswer } from './RowAnswer.tsx'

interface Props {
  readonly outcome: Rows
  readonly copy: Copy
  readonly siteAddress: (place: Place) => string
  readonly onTell: (side: 'type' | 'cause', column: number) => void
}

/** Several rows: each with its own answer, in order, and the counts. */
export function RowsAnswer({ outcome, copy, siteAddress, onTell }: Props) {
  const { rows, passedOver, unread, asks } = outcome
  const explainedRows = () => explained(rows, (definition) => siteAddress({ at: 'definition', definition }))
  return (
    <>
      <div className="mb-3.5 flex flex-wrap items-center gap-x-3.5 gap-y-2">
        <h2 className="text-lg font-semibold">{counted(rows.length, 'row')}</h2>
        <p className="grow text-ink-2">{rowCounts(rows)}</p>
        <CopyButton
          label="Copy rows"
          copied="Copied"
          what={() => explainedCopy(explainedRows())}
          copy={copy}
          icon={<CopyIcon />}
          primary
        />
        <SaveLink
          label="Save .csv"
          fileName="explained-rows.csv"
          text={() => explainedCsv(explainedRows())}
        />
      </div>
      {asks && <ColumnQuestions questions={asks} onTell={onTell} />}
      {unread > 0 && (
        <div className="note mb-3.5 flex flex-wrap items-center gap-3" data-warn role="note">
          <p className="grow">
            {`${counted(unread, 'more row')} ${unread === 1 ? 'was' : 'were'} not read: this box answers the first ${counted(rows.length, 'row')}. Your text is kept as it is.`}
          </p>
          <button type="button" className="needs-files btn" data-export-paste>
            Read all of it
          </button>
        </div>
      )}
      <div className="card">
        <table className="list">
          <thead>
            <tr>
              <th scope="col" className="w-20">
                Row
              </th>
              <th scope="col" className="w-[28%]">
                Read as
              </th>
              <th scope="col">
                <span>What happened</span>
                <Ours />
              </th>
              <th scope="col" className="w-36">
                Callback?
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <RowAnswer key={row.number} row={row} />
            ))}
          </tbody>
        </table>
        <Legend />
      </div>
      <PassedOverLines lines={passedOver} />
    </>
  )
}
