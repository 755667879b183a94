import { pairText } from '../parts/answer-text.ts'
import { useLinks } from '../parts/links.ts'
import { countedIn, type Reading } from './reading.ts'
import { sharesOf } from './shares.ts'
import { WideTable } from './WideTable.tsx'

/** Two files side by side: the share of each definition, what grew and what fell. */
export function Comparison({ readings }: { readings: readonly Reading[] }) {
  const links = useLinks()
  const [first, second] = readings.filter(
    (reading) => reading.state === 'done' && !reading.isTogether && countedIn(reading),
  )
  const [before, after] = [first && countedIn(first), second && countedIn(second)]
  if (!first || !second || !before || !after) return null
  return (
    <section className="mt-8">
      <h2 className="heading">
        {first.part === undefined || second.part === undefined
          ? 'The first two files, compared'
          : 'The first two sheets, compared'}
      </h2>
      <WideTable label="Shares of the explained rows">
        <table className="groups">
          <thead>
            <tr>
              <th scope="col">Share of the explained rows</th>
              <th scope="col" translate="no">
                {first.name}
              </th>
              <th scope="col" translate="no">
                {second.name}
              </th>
              <th scope="col">Change</th>
            </tr>
          </thead>
          <tbody>
            {sharesOf(before, after).map((share) => (
              <tr key={pairText(share.definition)}>
                <th scope="row">
                  <a href={links({ at: 'definition', definition: share.definition })} translate="no">
                    {pairText(share.definition)}
                  </a>
                </th>
                <td>{percent(share.before)}</td>
                <td>{percent(share.after)}</td>
                <td>{change(share.after - share.before)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </section>
  )
}

function percent(part: number): string {
  return `${(100 * part).toFixed(1)}%`
}

/** In percentage points. Example: "+1.5 pp". */
function change(points: number): string {
  const rounded = (100 * Math.abs(points)).toFixed(1)
  if (rounded === '0.0') return 'Same'
  return `${points > 0 ? '+' : '−'}${rounded} pp`
}
