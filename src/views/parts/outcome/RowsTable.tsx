import { type CSSProperties, useDeferredValue, useState } from 'react'
import type { Rows } from '../../../domain/phone-events/outcome.ts'
import type { OwnColumns } from '../../../domain/phone-events/own-columns.ts'
import { useAnnounce } from '../announce.ts'
import { Ours } from '../Ours.tsx'
import { FindRows, foundWords } from './FindRows.tsx'
import { RowAnswer } from './RowAnswer.tsx'
import { ordered, type RowColumn, type RowOrder } from './row-order.ts'
import { rowFinder } from './row-words.ts'
import { useRowWindow } from './use-row-window.ts'

/** From so many rows on only those that are in sight are drawn. */
const mostDrawn = 300
/** Of a long table so many that were found are drawn at once. */
const fewDrawn = 30
/** In rem: a wider table scrolls in a box of its own. */
const widestTable = 71
const shortestColumn = 5.5
const callbackColumn = 8.2
const longestColumn = 22

interface Props {
  readonly outcome: Rows
  readonly own: OwnColumns | undefined
}

/** The rows with the person's own columns, what each means, and a head that stays and sorts. */
export function RowsTable({ outcome: { rows }, own }: Props) {
  const [order, setOrder] = useState<RowOrder>({ by: 'row', descending: false })
  const announce = useAnnounce()
  const [words, setWords] = useState('')
  const all = ordered(rows, own, order)
  const placesWith = (text: string) => {
    const has = rowFinder(text)
    return all.filter((place) => {
      const row = rows[place]
      return row && has(row.outcome, own?.rows[place] ?? [])
    })
  }
  // Typing goes on while the rows are looked through.
  const looked = useDeferredValue(words)
  const places = looked.trim() === '' ? all : placesWith(looked)
  const hasBoth = own?.type !== undefined && own.cause !== undefined
  const isLong = rows.length > mostDrawn
  const isVirtual = isLong && places.length > fewDrawn
  const heads: readonly Head[] = [
    { by: 'row', words: 'Row', width: 4.2 },
    ...(own?.heads ?? []).map((words, at) => ({ by: at, words, width: widthOf(own, at) })),
    ...(hasBoth ? [] : [{ by: 'read', words: 'Read as', width: 17 } as const]),
    { by: 'happened', words: 'What happened', width: own ? 18 : 30 },
    { by: 'callback', words: 'Callback?', width: callbackColumn },
  ]
  const least = heads.reduce((sum, { width }) => sum + width, 0)
  const isBoxed = isLong || least > widestTable
  const sort = (by: RowColumn, words: string) => {
    const descending = order.by === by && !order.descending
    setOrder({ by, descending })
    announce(`Sorted by ${words}, ${descending ? 'descending' : 'ascending'}`)
  }
  const { box, drawn, above, below, measure } = useRowWindow(places.length, isVirtual)
  const find = (text: string) => {
    setWords(text)
    if (text.trim() !== '') announce(() => foundWords(placesWith(text).length, rows.length))
    box.current?.scrollTo(0, 0)
  }
  return (
    <>
      {isLong && <FindRows words={words} found={places.length} of={rows.length} onWords={find} />}
      <section
        className="card rows-box"
        data-boxed={isBoxed || undefined}
        ref={box}
        // A box that scrolls is reached by keyboard.
        tabIndex={isBoxed ? 0 : undefined}
        aria-label="Rows"
        style={{ '--least': `${least}rem`, '--callback': `${callbackColumn}rem` } as CSSProperties}
      >
        <table className="list rows-list" aria-rowcount={isVirtual ? places.length + 1 : undefined}>
          <colgroup>
            {heads.map(({ by, width }) => (
              <col key={by} style={by === 'happened' ? undefined : { width: `${width}rem` }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {heads.map(({ by, words }) => (
                <th
                  key={by}
                  scope="col"
                  data-as-pasted={(by === 'row' && !order.descending) || undefined}
                  data-own={typeof by === 'number' || undefined}
                  aria-sort={order.by === by ? (order.descending ? 'descending' : 'ascending') : undefined}
                >
                  <button type="button" className="sort" onClick={() => sort(by, words)}>
                    <span translate={typeof by === 'number' ? 'no' : undefined}>{words}</span>
                    {by === 'happened' && <Ours />}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {above > 0 && <Gap height={above} columns={heads.length} />}
            {drawn.map((at) => {
              const place = places[at] ?? 0
              const row = rows[place]
              return (
                row && (
                  <RowAnswer
                    key={row.number}
                    row={row}
                    own={own}
                    cells={own?.rows[place]}
                    index={isVirtual ? at : undefined}
                    measure={isVirtual ? measure : undefined}
                  />
                )
              )
            })}
            {below > 0 && <Gap height={below} columns={heads.length} />}
          </tbody>
        </table>
      </section>
    </>
  )
}

interface Head {
  readonly by: RowColumn
  readonly words: string
  /** In rem. */
  readonly width: number
}

/** Room for the rows that are not drawn. */
function Gap({ height, columns }: { height: number; columns: number }) {
  return (
    <tr className="gap">
      <td colSpan={columns} style={{ height }} />
    </tr>
  )
}

/** As wide as what stands in it asks for, within reason. */
function widthOf(own: OwnColumns | undefined, at: number): number {
  if (own?.type === at) return 9.8
  if (own?.cause === at) return 13.5
  const letters = [own?.heads[at] ?? '', ...(own?.rows.slice(0, 100).map((cells) => cells[at] ?? '') ?? [])]
  const longest = Math.max(
    ...letters.map((text) => (text.length < 20 ? text.length : Math.max(text.length / 2, 20))),
  )
  return Math.min(longestColumn, Math.max(shortestColumn, longest * 0.57 + 2))
}
