import { useState } from 'react'
import type { TableFacts } from '../../../domain/analysis/analyst.ts'
import { alpha } from '../../../domain/analysis/significance.ts'
import { leastAttempts, mostLookedAt, type StandOut } from '../../../domain/analysis/stand-outs.ts'
import { CauseName } from '../../parts/CauseName.tsx'
import { digits, listed } from '../../parts/words.ts'
import type { Kept } from '../look.ts'
import { pairSlug, typeNames } from '../pair-words.ts'
import type { AnalysisTools } from '../tools.ts'
import { without } from './filtering.ts'
import { otherTone, series } from './series.ts'
import { columnOf, filtersOf, pairOf, sentenceOf, showWords, valueOfHook } from './stand-out-words.ts'

const most = 8

interface Props extends Pick<Kept, 'facts' | 'look' | 'onLook'> {
  readonly lookAt: AnalysisTools['lookAt']
}

/** What differs most from the rest of the file, each in a sentence that filters by it. */
export function StandOutsCard({ facts, look, onLook, lookAt }: Props) {
  const { found, tested, tooMany } = facts.standOuts
  const asked = [
    ...facts.standOuts.columns.flatMap((at) => facts.columns[at]?.name ?? []),
    ...(facts.standOuts.hasDays ? ['day'] : []),
  ]
  return (
    <section className="card panel narrow standouts" aria-labelledby="standouts">
      <h2 className="heading" id="standouts">
        What stands out
      </h2>
      {found.length > 0 && (
        <ol>
          {found.slice(0, most).map((one, at) => {
            const filters = filtersOf(one)
            const isShown = JSON.stringify(filters) === JSON.stringify(without(look.filters, {}))
            return (
              <li
                key={`${one.pair} ${JSON.stringify(one.about)}`}
                data-standout
                data-column={columnOf(one, facts)}
                data-value={valueOfHook(one, facts)}
                data-pair={pairSlug(pairOf(one, facts))}
                data-tone={toneAt(one, facts)}
              >
                <span className="badge" aria-hidden="true">
                  {at + 1}
                </span>
                <div>
                  <p>
                    <span>{sentenceOf(one, facts).before}</span>
                    <Pair one={one} facts={facts} />
                    <span>{sentenceOf(one, facts).after}</span>
                  </p>
                  <Bars one={one} />
                  {isShown ? (
                    <p className="now">✓ Showing this</p>
                  ) : (
                    <button type="button" className="textlink" onClick={() => onLook({ ...look, filters })}>
                      {showWords(one, facts)}
                    </button>
                  )}
                </div>
              </li>
            )
          })}
        </ol>
      )}
      <div className="test">
        {found.length > most && (
          <p>{`${found.length - most} more, each with fewer attempts above what was expected, are not listed.`}</p>
        )}
        <p>
          {tested === 0
            ? nothingTested(asked, facts.columns.length > 0)
            : `${found.length === 0 ? 'Nothing stands out' : 'Nothing else stands out'}. Tested: ${digits(tested)} combinations of a pair with a value of ${orOf(asked)} (Fisher’s exact test, Holm correction, p < ${alpha}, at least ${leastAttempts} attempts and half as many again as expected). It shows where numbers differ, not why.`}
        </p>
        {tooMany.length > 0 && (
          <p>{`${listed(tooMany.map((at) => facts.columns[at]?.name ?? ''))} has too many values to be looked at.`}</p>
        )}
        {facts.columns.length > 0 && <LookedAt facts={facts} lookAt={lookAt} />}
        <details>
          <summary>How it is worked out</summary>
          <p>
            For each pair and each value: if the rows of the pair were dealt out at random, how rarely would
            this value get so many? That is the upper tail of the hypergeometric distribution (Fisher 1922).
            What is expected comes from the rest of the file, never from the value itself. For days it is the
            run of days furthest out (the scan statistic, Kulldorff 1997), corrected for the runs it was
            chosen from. Holm’s correction (1979) keeps the chance of even one false sentence below 1 in
            1,000, if attempts come independently of each other. One caller who tries many times is not
            independent: look at the rows before you act.
          </p>
          <p>
            Values that share a pair are one sentence. A queue that stands out only through its agents is left
            out. So is anything that came too rarely, or less often than expected.
          </p>
        </details>
      </div>
    </section>
  )
}

/** The columns whose values are tested: those that say who or where, unless somebody chooses others. */
function LookedAt({ facts, lookAt }: Pick<Props, 'facts' | 'lookAt'>) {
  const { columns, standOuts } = facts
  // What is ticked stands at once; what stands out follows when it is counted.
  const [chosen, setChosen] = useState(standOuts.columns)
  const choose = (at: number, isIn: boolean) => {
    const next = isIn ? [...chosen, at] : chosen.filter((other) => other !== at)
    setChosen(next)
    lookAt(next)
  }
  return (
    <details>
      <summary>Choose the columns</summary>
      <fieldset className="looked-at">
        <legend className="sr-only">Columns looked at for what stands out</legend>
        {[...columns.entries()].map(([at, { name, values }]) => {
          const isLong = values > mostLookedAt
          return (
            <label key={at} className="check">
              <input
                type="checkbox"
                checked={chosen.includes(at)}
                disabled={isLong}
                onChange={({ target }) => choose(at, target.checked)}
              />
              <span translate="no">{name}</span>
              {isLong && <span>{` (${digits(values)} values are too many)`}</span>}
            </label>
          )
        })}
      </fieldset>
    </details>
  )
}

function nothingTested(asked: readonly string[], canChoose: boolean): string {
  return asked.length === 0
    ? `No column is looked at, and there are no dates, so nothing was tested.${canChoose ? ' Choose the columns to look at.' : ''}`
    : `Too few rows: nothing was tested. A pair needs at least ${leastAttempts} attempts.`
}

function orOf(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}

function toneAt(one: StandOut, facts: TableFacts): string {
  const type = typeNames[pairOf(one, facts).type]
  return series.find(({ name }) => name === type)?.tone ?? otherTone
}

function Pair({ one, facts }: { one: StandOut; facts: TableFacts }) {
  const { typeText, causeText } = pairOf(one, facts)
  return (
    <span className="whitespace-nowrap" translate="no">
      <b>{typeText ?? '(no type)'}</b>
      {' / '}
      {causeText === undefined ? '(no cause)' : <CauseName cause={causeText} />}
    </span>
  )
}

/** What came, and what would have come, as lengths. */
function Bars({ one: { about, seen, expected } }: { one: StandOut }) {
  const [width, part] = [100, Math.max(1, (100 * expected) / Math.max(seen, 1))]
  return (
    <div className="observed">
      <div>
        <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
          <rect className="solid" width={width} height="8" />
        </svg>
        <span>{`${digits(seen)} attempts`}</span>
      </div>
      <div>
        <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
          <rect className="hollow" x="0.5" y="0.5" width={Math.min(99, part)} height="7" />
        </svg>
        <span>{`${digits(Math.round(expected))} expected (rate of ${about.kind === 'days' ? 'all other days' : 'all others'})`}</span>
      </div>
    </div>
  )
}
