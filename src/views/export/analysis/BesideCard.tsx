import { stack } from 'd3-shape'
import { useRef } from 'react'
import { counted, digits } from '../../parts/words.ts'
import { ColumnOptions } from './ColumnOptions.tsx'
import { leadWords } from './lead-words.ts'
import { type Charted, SavePicture } from './SavePicture.tsx'
import { Swatch } from './Swatches.tsx'
import { series } from './series.ts'
import { isChosen, ValueHead } from './ValueHead.tsx'

/** The most frequent values of a column, as bars by type. */
export function BesideCard({ facts, look, answer, onLook, saveChart }: Charted) {
  const chart = useRef<HTMLDivElement>(null)
  const { beside } = answer
  if (!beside) return null
  const { column, rows, more } = beside
  const name = facts.columns[column]?.name ?? ''
  const highest = Math.max(1, ...rows.map(({ total }) => total))
  const shown = series.filter(({ at }) => rows.some(({ byType }) => (byType[at] ?? 0) > 0))
  const layers = stack<(typeof rows)[number], (typeof series)[number]>()
    .keys(shown)
    .value(({ byType }, { at }) => byType[at] ?? 0)(rows)
  return (
    <section className="card panel">
      <div className="panel-head">
        <h2 className="heading">
          By{' '}
          <select
            className="btn"
            aria-label="Bars by"
            value={column}
            onChange={(event) => onLook({ ...look, beside: Number(event.target.value) })}
          >
            <ColumnOptions facts={facts} />
          </select>
        </h2>
      </div>
      {rows.length === 0 && <p className="text-sm text-ink-2">No attempts pass the other filters.</p>}
      <div ref={chart}>
        <table className="bars">
          <caption className="sr-only">{`Attempts by ${name} and type`}</caption>
          <thead className="sr-only">
            <tr>
              <th scope="col">{name}</th>
              <th scope="col">By type</th>
              <th scope="col">Attempts</th>
            </tr>
          </thead>
          <tbody>
            {[...rows.entries()].map(([at, row]) => (
              <tr key={row.value} data-chosen={isChosen(look, column, row.value) || undefined}>
                <ValueHead facts={facts} look={look} onLook={onLook} column={column} row={row} />
                <td>
                  <span className="sr-only">
                    {shown.map((each) => `${each.name} ${digits(row.byType[each.at] ?? 0)}`).join(', ')}
                  </span>
                  <svg width="100%" height="14" aria-hidden="true">
                    {layers.map((layer) => {
                      const [from, to] = layer[at] ?? [0, 0]
                      return to > from ? (
                        <rect
                          key={layer.key.tone}
                          className="series"
                          data-tone={layer.key.tone}
                          x={`${(100 * from) / highest}%`}
                          width={`${(100 * (to - from)) / highest}%`}
                          height="14"
                        />
                      ) : null
                    })}
                  </svg>
                </td>
                <td>{digits(row.total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="readout">
          {shown.map(({ name: type, tone }) => (
            <span key={tone} className="key">
              <Swatch tone={tone} />
              <span>{type}</span>
            </span>
          ))}
        </p>
      </div>
      {more > 0 && (
        <p className="mt-2 text-sm text-ink-2">{`${counted(more, 'more value')}: see the table below.`}</p>
      )}
      {rows.length > 0 && (
        <p className="tail">
          <SavePicture
            of={chart}
            name={`By ${name}`}
            caption={leadWords({ facts, look, answer })}
            save={saveChart}
          />
        </p>
      )}
    </section>
  )
}
