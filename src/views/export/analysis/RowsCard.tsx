import { Suspense, type UIEvent, use, useState } from 'react'
import type { RowsRead } from '../../../domain/analysis/asked.ts'
import { counted, digits } from '../../parts/words.ts'
import { isFiltered, type Kept } from '../look.ts'
import type { Saving } from '../Taking.tsx'
import type { AnalysisTools } from '../tools.ts'
import { summaryOf } from './pair-words.ts'

interface Props extends Pick<Kept, 'facts' | 'look' | 'answer'>, Pick<AnalysisTools, 'ask' | 'saveRows'> {
  readonly names: readonly string[]
  readonly saving: Saving | undefined
  /** Rows of sheets with other columns make no one list. */
  readonly canSave: boolean
}

/** Rows asked for at once; what stands outside the window is not drawn. */
const page = 20
const rowHeight = 34
/** Browsers draw no longer lists than these: the others are there to be filtered or saved. */
const mostShown = 200_000

/** The rows behind the counts, in the file’s own columns. */
export function RowsCard({ facts, look, answer, names, ask, saveRows, saving, canSave }: Props) {
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
          names={names}
          ask={ask}
        />
      )}
      {rows > mostShown && (
        <p className="mt-2 text-sm text-ink-2">{`The first ${digits(mostShown)} are shown. Filter, or save them, to see the others.`}</p>
      )}
    </section>
  )
}

interface TableProps extends Pick<Props, 'facts' | 'look' | 'names' | 'ask'> {
  readonly rows: number
}

function RowsTable({ rows, facts, look, names, ask }: TableProps) {
  const [top, setTop] = useState(0)
  const [pages] = useState(() => new Map<number, Promise<RowsRead | undefined>>())
  const last = Math.floor((rows - 1) / page)
  const first = Math.max(0, Math.min(last, Math.floor(top / (page * rowHeight))))
  const shown = [first, first + 1].filter((at) => at <= last)
  const readPage = (at: number) => {
    const known = pages.get(at)
    if (known) return known
    const asked = ask({ kind: 'rows', filters: look.filters, from: at * page, count: page }).then((said) =>
      said.kind === 'rows' ? said.read : undefined,
    )
    pages.set(at, asked)
    return asked
  }
  const height = (from: number, to: number) =>
    Math.max(0, Math.min(rows, to * page) - from * page) * rowHeight
  return (
    <section
      className="window"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard.
      tabIndex={0}
      aria-label="Rows"
      onScroll={(event: UIEvent) => setTop(event.currentTarget.scrollTop)}
    >
      <table className="groups" aria-rowcount={rows + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">Line</th>
            {names.map((name, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: names may come twice.
              <th key={at} scope="col" translate="no">
                {name}
              </th>
            ))}
            <th scope="col">
              What happened <small>(added here)</small>
            </th>
          </tr>
        </thead>
        <tbody>
          {first > 0 && <Space height={height(0, first)} />}
          {shown.map((at) => (
            <Suspense key={at} fallback={<Space height={height(at, at + 1)} />}>
              <Page read={readPage(at)} facts={facts} width={names.length} />
            </Suspense>
          ))}
          {first + 2 <= last && <Space height={height(first + 2, last + 1)} />}
        </tbody>
      </table>
    </section>
  )
}

function Space({ height }: { height: number }) {
  return (
    <tr>
      <td className="space" style={{ height }} />
    </tr>
  )
}

function Page({
  read,
  facts,
  width,
}: {
  read: Promise<RowsRead | undefined>
  facts: Kept['facts']
  width: number
}) {
  const found = use(read)
  if (!found)
    return (
      <tr>
        <td colSpan={width + 2}>The file couldn’t be read again. It was moved or changed.</td>
      </tr>
    )
  return [...found.rows.entries()].map(([at, { line, cells, pair }]) => (
    <tr key={line} aria-rowindex={found.from + at + 2}>
      <td>{line}</td>
      {Array.from({ length: width }, (_, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell has no other name than its column.
        <td key={column} translate="no">
          {(cells[column] ?? '').slice(0, 200)}
        </td>
      ))}
      <td>{facts.pairs[pair] ? (summaryOf(facts.pairs[pair]) ?? 'Not defined by the reference') : ''}</td>
    </tr>
  ))
}
