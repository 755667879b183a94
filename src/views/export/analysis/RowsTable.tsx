import { type CSSProperties, Suspense, type UIEvent, use, useState } from 'react'
import type { RowsRead } from '../../../domain/analysis/asked.ts'
import { counted } from '../../parts/words.ts'
import type { Kept } from '../look.ts'
import { meaningOf, toneOfType } from '../pair-words.ts'
import type { Counted } from '../reading.ts'
import type { Ask } from '../tools.ts'
import { type Part, partsOf } from './row-parts.ts'

interface Props extends Pick<Kept, 'facts' | 'look'> {
  readonly rows: number
  readonly table: Counted
  readonly ask: Ask
}

/** Rows asked for at once; what stands outside the window is not drawn. */
const page = 12

/** Rows in a window that is scrolled. On a phone each is a card with the columns that tell most, until all are asked for. */
export function RowsTable({ rows, facts, look, table, ask }: Props) {
  const [first, setFirst] = useState(0)
  const [isWide, setIsWide] = useState(false)
  const [pages] = useState(() => new Map<number, Promise<RowsRead | undefined>>())
  const { names } = table
  const parts = partsOf(table, facts)
  const last = Math.floor((rows - 1) / page)
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
  const between = (from: number, to: number) => Math.max(0, Math.min(rows, to * page) - from * page)
  return (
    <>
      <section
        className="window"
        data-cards={!isWide}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard.
        tabIndex={0}
        aria-label="Rows"
        onScroll={({ currentTarget: { scrollTop, scrollHeight } }: UIEvent) =>
          setFirst(Math.min(last, Math.floor(((scrollTop / scrollHeight) * rows) / page)))
        }
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
            {first > 0 && <Space rows={between(0, first)} />}
            {shown.map((at) => (
              <Suspense key={at} fallback={<Space rows={between(at, at + 1)} />}>
                <Page read={readPage(at)} facts={facts} parts={parts} />
              </Suspense>
            ))}
            {first + 2 <= last && <Space rows={between(first + 2, last + 1)} />}
          </tbody>
        </table>
      </section>
      <p className="tail for-cards">
        <button type="button" className="textlink" onClick={() => setIsWide(!isWide)}>
          {isWide ? 'Show rows as cards' : `Show all ${counted(names.length, 'column')} as a table`}
        </button>
      </p>
    </>
  )
}

function Space({ rows }: { rows: number }) {
  return (
    <tr className="spaces">
      <td style={{ '--rows': rows } as CSSProperties} />
    </tr>
  )
}

interface PageProps extends Pick<Kept, 'facts'> {
  readonly read: Promise<RowsRead | undefined>
  readonly parts: readonly (Part | undefined)[]
}

function Page({ read, facts, parts }: PageProps) {
  const found = use(read)
  if (!found)
    return (
      <tr>
        <td colSpan={parts.length + 2} data-part="meaning">
          The file couldn’t be read again. It was moved or changed.
        </td>
      </tr>
    )
  return [...found.rows.entries()].map(([at, { line, cells, pair: number }]) => {
    const pair = facts.pairs[number]
    const tone = pair && toneOfType(pair.type)
    return (
      <tr key={line} aria-rowindex={found.from + at + 2} data-tone={tone}>
        <td data-part={parts.includes('who') ? undefined : 'who'}>{line}</td>
        {parts.map((part, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell has no other name than its column.
          <td key={column} data-part={part} translate="no">
            <Cell part={part} hasTone={tone !== undefined} text={(cells[column] ?? '').slice(0, 200)} />
          </td>
        ))}
        <td data-part="meaning">{pair ? meaningOf(pair) : ''}</td>
      </tr>
    )
  })
}

function Cell({ part, hasTone, text }: { part: Part | undefined; hasTone: boolean; text: string }) {
  if (part === 'type' && hasTone) return <span className="pill">{text}</span>
  return part === 'cause' ? <span>{text}</span> : text
}
