import { placeOfPairs } from '../../../domain/address/pairs.ts'
import type { Place } from '../../../domain/address/place.ts'
import { explained, explainedCopy, explainedCsv } from '../../../domain/phone-events/explained-rows.ts'
import type { Evidence, PairOutcome, Rows } from '../../../domain/phone-events/outcome.ts'
import { ownColumns } from '../../../domain/phone-events/own-columns.ts'
import { columnNotDefined } from '../answer-text.ts'
import { CopyButton } from '../CopyButton.tsx'
import type { Copy } from '../copy.ts'
import { CopyIcon, LinkIcon } from '../icons.tsx'
import { Legend } from '../Legend.tsx'
import { rowCounts } from '../row-counts.ts'
import { SaveLink } from '../SaveLink.tsx'
import { counted, digits } from '../words.ts'
import { ColumnQuestions } from './ColumnQuestions.tsx'
import { PassedOverLines } from './PassedOverLines.tsx'
import { RowsTable } from './RowsTable.tsx'

interface Props {
  readonly outcome: Rows & { readonly evidence?: Evidence }
  readonly copy: Copy
  readonly siteAddress: (place: Place) => string
  readonly onTell: (side: 'type' | 'cause', column: number) => void
}

/** Several rows: each with its own answer, in order, and the counts. */
export function RowsAnswer({ outcome, copy, siteAddress, onTell }: Props) {
  const { rows, passedOver, unread, isCut, asks, evidence } = outcome
  const own = ownColumns(outcome, evidence?.reading)
  const explainedRows = () => explained(rows, (definition) => siteAddress({ at: 'definition', definition }))
  const pairs = rows.flatMap((row) => pairOf(row.outcome))
  const link = placeOfPairs(pairs, siteAddress)
  const left = rows.length - pairs.length
  return (
    <>
      <div className="mb-3.5 flex flex-wrap items-center gap-x-3.5 gap-y-2">
        <h2 className="text-lg font-semibold">{counted(rows.length, 'row')}</h2>
        <p className="grow text-ink-2">{rowCounts(rows)}</p>
        <CopyButton
          label="Copy rows"
          copied="Copied"
          what={() => explainedCopy(explainedRows(), own)}
          copy={copy}
          icon={<CopyIcon />}
          primary
        />
        {link && (
          <CopyButton
            label="Copy link"
            name={`Copy link to ${link.held < link.of ? `the first ${digits(link.held)} of ${counted(link.of, 'pair')}` : counted(link.of, 'pair')}`}
            copied="Copied"
            what={() => ({ plain: link.address })}
            copy={copy}
            icon={<LinkIcon />}
          />
        )}
        <SaveLink
          label="Save .csv"
          fileName="explained-rows.csv"
          text={() => explainedCsv(explainedRows(), own)}
        />
      </div>
      {asks && <ColumnQuestions questions={asks} onTell={onTell} />}
      {unread > 0 && (
        <div className="note mb-3.5 flex flex-wrap items-center gap-3" data-warn role="note">
          <p className="grow">
            {`${isCut ? 'At least ' : ''}${counted(unread, 'more row')} ${unread === 1 ? 'was' : 'were'} not read: this box answers the first ${counted(rows.length, 'row')}. Your text is kept as it is.`}
          </p>
          <button type="button" className="needs-files btn" data-export-paste>
            Read all of it
          </button>
        </div>
      )}
      {link && link.held < link.of && (
        <p className="mb-3.5 text-sm text-ink-2">
          {`A link has room for the first ${digits(link.held)} of these ${counted(link.of, 'pair')}.`}
        </p>
      )}
      {link && (left > 0 || link.of < pairs.length) && (
        <p className="mb-3.5 text-sm text-ink-2">
          {left > 0
            ? `A link holds each recognised pair once: ${counted(left, 'row')} here ${left === 1 ? 'isn’t' : 'aren’t'} in it.`
            : 'A link holds each pair once.'}
        </p>
      )}
      <RowsTable outcome={outcome} own={own} />
      <Legend />
      <p className="mt-1 text-sm text-ink-2">{`Callback?: ${columnNotDefined}`}</p>
      <PassedOverLines lines={passedOver} />
    </>
  )
}

/** What of a row may stand in an address: names that were recognised. */
function pairOf(outcome: PairOutcome): Parameters<typeof placeOfPairs>[0] {
  switch (outcome.kind) {
    case 'defined':
    case 'mentioned':
      return [outcome.definition]
    case 'needs-type':
      return [{ cause: outcome.cause }]
    case 'needs-cause':
      return [{ type: outcome.type }]
    case 'undefined-pair': {
      const { readType, readCause } = outcome
      if (readType?.kind === 'unrecognised' || readCause?.kind === 'unrecognised') return []
      return [
        { ...(readType ? { type: readType.type } : {}), ...(readCause ? { cause: readCause.cause } : {}) },
      ]
    }
    case 'unclear':
    case 'not-understood':
      return []
    default:
      return outcome satisfies never
  }
}
