import { memo } from 'react'
import { CauseName } from '../parts/CauseName.tsx'
import { useLinks } from '../parts/links.ts'
import { TypePill } from '../parts/TypePill.tsx'
import { toneOf } from '../parts/tone.ts'
import { digits } from '../parts/words.ts'
import { amountOf, type Counted } from './reading.ts'

const shown = 5

interface Props {
  readonly table: Counted
  /** Whether it counts all pairs although some are filtered by. */
  readonly hasAllPairs?: boolean
}

/** The definitions that most rows came to. */
export const MostFrequent = memo(function MostFrequent({ table, hasAllPairs = false }: Props) {
  const links = useLinks()
  const defined = table.tally.flatMap((tallied) =>
    tallied.outcome.kind === 'defined'
      ? [{ definition: tallied.outcome.definition, count: amountOf(tallied, table) }]
      : [],
  )
  // One definition may be written in several ways, each a pair of its own.
  const counts = new Map(defined.map(({ definition }) => [definition, 0]))
  for (const { definition, count } of defined) counts.set(definition, (counts.get(definition) ?? 0) + count)
  const most = [...counts].sort(([, a], [, b]) => b - a).slice(0, shown)
  const highest = Math.max(1, most[0]?.[1] ?? 0)
  if (most.length === 0) return null
  return (
    <section>
      <h2 className="heading mb-3">
        What happened most{' '}
        <small className="ours">
          {[
            ...(hasAllPairs ? ['all pairs'] : []),
            ...(table.weighted ? ['by Record Count'] : []),
            'summarised by us',
          ].join(', ')}
        </small>
      </h2>
      <ul className="grid gap-2.5">
        {most.map(([definition, count]) => (
          <li
            key={`${definition.type}/${definition.cause}`}
            className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1 md:grid-cols-[20rem_1fr_6rem]"
            data-tone={toneOf(definition.type)}
          >
            <a className="flex flex-wrap items-center gap-2.5" href={links({ at: 'definition', definition })}>
              <TypePill type={definition.type} />
              <CauseName cause={definition.cause} />
            </a>
            <span className="max-md:order-last max-md:col-span-2">
              <span className="amount" style={{ inlineSize: `${(100 * count) / highest}%` }} />
              <span className="text-sm text-ink-2">{definition.ours.summary}</span>
            </span>
            <span className="tabular-nums md:text-right">{digits(count)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
})
