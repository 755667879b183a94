import { ticks } from 'd3-array'
import { Suspense, use, useRef, useState } from 'react'
import type { PairChange, Side } from '../../../domain/analysis/compare.ts'
import { compare } from '../../../domain/analysis/compare.ts'
import { CauseName } from '../../parts/CauseName.tsx'
import { CopyButton } from '../../parts/CopyButton.tsx'
import type { Copy } from '../../parts/copy.ts'
import { CopyIcon } from '../../parts/icons.tsx'
import { counted, digits } from '../../parts/words.ts'
import { typeNames } from '../pair-words.ts'
import type { SaveChart } from '../tools.ts'
import { WideTable } from '../WideTable.tsx'
import { AverageWeek } from './AverageWeek.tsx'
import { choicesOf, firstChoices, type Sides } from './compare-choices.ts'
import { changeWords, comparisonCopy, comparisonLead, percentWords } from './compare-words.ts'
import { NewAndGone } from './NewAndGone.tsx'
import { SavePicture } from './SavePicture.tsx'
import { otherTone, series } from './series.ts'

export interface Comparing extends Sides {
  /** Whether more is filtered by than days. */
  readonly hasOthers: boolean
  readonly copy: Copy
  readonly saveChart: SaveChart
}

/** Any two files, or two periods of one, side by side. */
export function CompareCard({ copy, saveChart, hasOthers, ...of }: Comparing) {
  const choices = choicesOf(of)
  const [before, after] = firstChoices(of, choices)
  const [keys, setKeys] = useState<readonly [string, string]>([before?.key ?? '', after?.key ?? ''])
  const [sides] = useState(() => new Map<string, Promise<Side | undefined>>())
  if (choices.length < 2) return null
  const sideAt = (key: string) => {
    const choice = choices.find((each) => each.key === key)
    const side = sides.get(key) ?? choice?.load() ?? Promise.resolve(undefined)
    sides.set(key, side)
    return side
  }
  const nameOf = (key: string) => choices.find((each) => each.key === key)?.name ?? ''
  const choice = (label: string, at: 0 | 1) => (
    <select
      className="btn"
      aria-label={label}
      value={keys[at]}
      onChange={(event) => setKeys(at === 0 ? [event.target.value, keys[1]] : [keys[0], event.target.value])}
    >
      {choices.map(({ key, name }) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </select>
  )
  return (
    <section className="card panel mt-4" data-compare aria-labelledby="compare">
      <div className="panel-head">
        <h2
          className="heading"
          id="compare"
          tabIndex={-1}
          ref={(heading) => {
            // Asked for further down, it is gone to.
            if (of.asked === 'periods') heading?.focus()
          }}
        >
          Compare
        </h2>
        {choice('Before', 0)}
        <button type="button" className="btn" onClick={() => setKeys([keys[1], keys[0]])}>
          ⇄ Swap
        </button>
        <span>with</span>
        {choice('After', 1)}
      </div>
      <Suspense fallback={<p>Counting both sides…</p>}>
        <Compared
          before={sideAt(keys[0])}
          after={sideAt(keys[1])}
          names={[nameOf(keys[0]), nameOf(keys[1])]}
          hasOthers={hasOthers}
          copy={copy}
          saveChart={saveChart}
        />
      </Suspense>
    </section>
  )
}

interface ComparedProps {
  readonly before: Promise<Side | undefined>
  readonly after: Promise<Side | undefined>
  readonly names: readonly [string, string]
  readonly hasOthers: boolean
  readonly copy: Copy
  readonly saveChart: SaveChart
}

const shownUnclear = 6

function Compared({ before, after, names, copy, saveChart, hasOthers }: ComparedProps) {
  const table = useRef<HTMLTableElement>(null)
  const [isAll, setIsAll] = useState(false)
  const [first, second] = [use(before), use(after)]
  if (!first || !second)
    return (
      <p className="note" data-warn role="alert">
        One of the two couldn’t be read again. It was moved or changed, or has more rows than can be kept.
      </p>
    )
  if (first.attempts === 0 || second.attempts === 0)
    return (
      <p className="note">
        One of the two has no attempts, so there is nothing to compare. Choose another period.
      </p>
    )
  const found = compare(first, second)
  const highest = Math.max(
    0.01,
    ...found.pairs.flatMap(({ shareBefore, shareAfter }) => [shareBefore, shareAfter]),
  )
  const clear = found.pairs.filter(({ isClear }) => isClear)
  const unclear = found.pairs.filter(({ isClear }) => !isClear)
  const shown = isAll ? unclear : unclear.slice(0, shownUnclear)
  return (
    <>
      <p className="lead">{comparisonLead(found, names)}</p>
      <p className="text-sm text-ink-2">{`${sizeWords(first)}, then ${sizeWords(second)}. Rows are attempts, not callers. pp = percentage points.${hasOthers ? ' Your other filters don’t apply here.' : ''}`}</p>
      <WideTable label="Share of attempts by type and cause">
        <table ref={table} className="groups compared">
          <thead>
            <tr>
              <th scope="col">Type and cause</th>
              <th scope="col">{`○ ${names[0]}`}</th>
              <th scope="col">Share</th>
              <td className="scale">
                <Scale highest={highest} />
              </td>
              <th scope="col">Share</th>
              <th scope="col">{`● ${names[1]}`}</th>
              <th scope="col">Change</th>
            </tr>
          </thead>
          <tbody>
            <Changes changes={clear} highest={highest} />
            {unclear.length > 0 && (
              <tr>
                <th scope="rowgroup" colSpan={7} className="between">
                  {`No clear change: differences this small often come up by chance (two-proportion test, Holm correction for ${counted(found.tested, 'pair')}, 5%)`}
                </th>
              </tr>
            )}
            <Changes changes={shown} highest={highest} />
          </tbody>
        </table>
      </WideTable>
      <p className="tail">
        {unclear.length > shownUnclear && (
          <button type="button" className="textlink" onClick={() => setIsAll(!isAll)}>
            {isAll ? 'Show fewer' : `Show ${unclear.length - shownUnclear} more without a clear change`}
          </button>
        )}
        <CopyButton
          label="Copy comparison"
          copied="Copied"
          copy={copy}
          icon={<CopyIcon />}
          what={() => comparisonCopy(found, names, [first, second])}
        />
        <SavePicture
          of={table}
          name="Share of attempts by type and cause"
          caption={comparisonLead(found, names)}
          save={saveChart}
        />
      </p>
      <div className="pair-of">
        <NewAndGone found={found} names={names} />
        <AverageWeek sides={[first, second]} names={names} save={saveChart} />
      </div>
    </>
  )
}

/** Where a share stands across. */
function placeOf(share: number, highest: number): string {
  return `${2 + (96 * share) / highest}%`
}

/** The round shares above the marks. */
function Scale({ highest }: { highest: number }) {
  return (
    <svg className="chart" width="100%" height="16" aria-hidden="true">
      {ticks(0, highest, 3).map((share) => (
        <text key={share} x={placeOf(share, highest)} y="12" textAnchor={share === 0 ? 'start' : 'middle'}>
          {`${Math.round(100 * share)}%`}
        </text>
      ))}
    </svg>
  )
}

function Changes({ changes, highest }: { changes: readonly PairChange[]; highest: number }) {
  return changes.map((change) => {
    const { pair, before, after, shareBefore, shareAfter, isClear } = change
    const type = typeNames[pair.type]
    const tone = series.find(({ name }) => name === type)?.tone ?? otherTone
    const at = (share: number) => placeOf(share, highest)
    return (
      <tr key={JSON.stringify([pair.kind, pair.typeText, pair.causeText])} data-tone={tone}>
        <th scope="row" translate="no">
          <span className="toned">{pair.typeText ?? '(no type)'}</span>{' '}
          {pair.causeText !== undefined && <CauseName cause={pair.causeText} />}
        </th>
        <td>{digits(before)}</td>
        <td>{percentWords(shareBefore)}</td>
        <td>
          <svg width="100%" height="16" aria-hidden="true">
            {ticks(0, highest, 3).map((share) => (
              <line key={share} className="guide" x1={at(share)} x2={at(share)} y1="-8" y2="24" />
            ))}
            <line className="span" x1={at(shareBefore)} x2={at(shareAfter)} y1="8" y2="8" />
            <circle className="before" cx={at(shareBefore)} cy="8" r="5" />
            <circle className="solid" cx={at(shareAfter)} cy="8" r="5" />
          </svg>
        </td>
        <td>{percentWords(shareAfter)}</td>
        <td>{digits(after)}</td>
        <td data-strong={isClear || undefined}>{changeWords(shareAfter - shareBefore, isClear)}</td>
      </tr>
    )
  })
}

function sizeWords({ attempts, days }: Side): string {
  if (!days) return counted(attempts, 'attempt')
  const count = days.to - days.from + 1
  return `${counted(attempts, 'attempt')} in ${counted(count, 'day')} (${digits(Math.round(attempts / count))} a day)`
}
