import { memo, useMemo } from 'react'
import type { Tallied } from '../../domain/export/snapshot.ts'
import { areSimilar, nearest } from '../../domain/reference/nearest.ts'
import {
  causeLabel,
  type Definition,
  definitionsOfCause,
  definitionsOfType,
} from '../../domain/reference/reference.ts'
import { pairText } from '../parts/answer-text.ts'
import { useLinks } from '../parts/links.ts'
import { causeSaid, typeSaid } from '../parts/read-sides.ts'
import { undefinedReason } from '../parts/undefined-reason.ts'
import { clipped, counted, digits } from '../parts/words.ts'
import { InTurn } from './analysis/InTurn.tsx'
import { amountOf, type Counted } from './reading.ts'
import type { NextFrame } from './tools.ts'

const shown = 50
/** Of each, so many definitions near it. */
const mostNear = 4
/** So many of them are drawn at once. */
const atOnce = 10

/** What rows say that is no pair of the reference, or say among other words, each with its count and what is near it. */
export const NotDefined = memo(function NotDefined({
  table,
  nextFrame,
}: {
  table: Counted
  nextFrame: NextFrame
}) {
  const given = useMemo(
    () => ({ table, pairs: table.tally.filter(({ kind }) => kind !== 'defined') }),
    [table],
  )
  const { pairs } = given
  if (pairs.length === 0) return null
  const more = pairs.slice(shown).reduce((sum, { count }) => sum + count, table.unlisted)
  return (
    <section className="mt-8">
      <h2 className="heading mb-3">Rows that aren’t explained</h2>
      <ul className="grid grid-cols-1 gap-2.5">
        <InTurn
          count={Math.ceil(Math.min(shown, pairs.length) / atOnce)}
          Part={Some}
          given={given}
          nextFrame={nextFrame}
        />
      </ul>
      {more > 0 && (
        <p className="mt-2 text-sm text-ink-2">{`${counted(more, 'more row')} with other pairs.`}</p>
      )}
    </section>
  )
})

interface Given {
  readonly table: Counted
  readonly pairs: readonly Tallied[]
}

const Some = memo(({ at, given: { table, pairs } }: { at: number; given: Given }) =>
  pairs.slice(at * atOnce, (at + 1) * atOnce).map((pair) => (
    <li key={JSON.stringify([pair.kind, pair.typeText, pair.causeText])}>
      <Pair pair={pair} amount={amountOf(pair, table)} />
    </li>
  )),
)

function Pair({ pair, amount }: { pair: Tallied; amount: number }) {
  return (
    <div className="card flex flex-wrap items-baseline wrap-anywhere gap-x-4 gap-y-1 px-4.5 py-3">
      <b className="font-semibold" translate="no">
        {clipped(`${pair.typeText ?? '(no type)'} / ${said(pair.causeText)}`)}
      </b>
      <span className="ml-auto tabular-nums">
        {counted(pair.count, 'row')}
        {amount !== pair.count && `, ${digits(amount)} by Record Count`}
      </span>
      <p className="basis-full text-sm text-ink-2">{whyNot(pair)}</p>
      <Near pair={pair} />
    </div>
  )
}

/** Does not change while its pair is counted on. */
const Near = memo(function Near({ pair }: { pair: Tallied }) {
  const links = useLinks()
  const { lead, definitions } = near(pair)
  const more = definitions.length - mostNear
  if (definitions.length === 0) return null
  return (
    <p className="basis-full text-sm text-ink-2">
      <span>{`${lead}: `}</span>
      {definitions.slice(0, mostNear).map((definition, index) => (
        <span key={pairText(definition)}>
          {index > 0 && ', '}
          <a href={links({ at: 'definition', definition })} translate="no">
            {pairText(definition)}
          </a>
        </span>
      ))}
      {more > 0 && <span>{`, or ${counted(more, 'other definition')}`}</span>}
    </p>
  )
}, saysTheSame)

function saysTheSame({ pair: one }: { pair: Tallied }, { pair: other }: { pair: Tallied }): boolean {
  return one.kind === other.kind && one.typeText === other.typeText && one.causeText === other.causeText
}

function said(cause: string | null | undefined): string {
  return cause === undefined ? '(no cause)' : causeLabel(cause)
}

function whyNot({ outcome }: Tallied): string {
  switch (outcome.kind) {
    case 'needs-type':
      return 'These rows have no Missed Call Type, and the cause alone isn’t enough.'
    case 'needs-cause':
      return 'These rows have no Hangup Cause, and the type alone isn’t enough.'
    case 'undefined-pair':
      return undefinedReason(outcome).sentence
    case 'mentioned':
      return 'These rows say more than the pair, so they may only mention it. Read them before you rely on it.'
    default:
      return ''
  }
}

interface Nearby {
  readonly lead: string
  readonly definitions: readonly Definition[]
}

function near({ outcome }: Tallied): Nearby {
  if (outcome.kind === 'mentioned') return { lead: 'Its definition', definitions: [outcome.definition] }
  if (outcome.kind === 'needs-type' || outcome.kind === 'needs-cause')
    return { lead: 'It may be', definitions: outcome.candidates }
  if (outcome.kind !== 'undefined-pair') return { lead: '', definitions: [] }
  const { readType, readCause } = outcome
  if (readCause?.kind === 'known')
    return { lead: 'The same cause under another type', definitions: definitionsOfCause(readCause.cause) }
  const cause = causeSaid(readCause) ?? ''
  const found = nearest(typeSaid(readType) ?? '', cause).filter((definition) =>
    areSimilar(cause, causeLabel(definition.cause)),
  )
  const own = readType?.kind === 'known' ? definitionsOfType(readType.type) : undefined
  return {
    lead: 'Similar names',
    definitions: own ? found.filter((definition) => own.includes(definition)) : found,
  }
}
