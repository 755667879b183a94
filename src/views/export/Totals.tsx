import { digits } from '../parts/words.ts'
import type { Counted } from './reading.ts'

/** Where every line went. Rows are explained, undefined or unreadable, and nothing else. */
export function Totals({ table }: { table: Counted }) {
  const { totals, weighted, tally } = table
  const marked = tally.reduce(
    (sum, { outcome, count }) =>
      outcome.kind === 'defined' && outcome.definition.callback ? sum + count : sum,
    0,
  )
  const kinds = [
    ['explained', `explained, ${digits(marked)} marked Callback? Yes`],
    ['undefined', 'not explained: the pair isn’t defined, one side is missing, or the row says more'],
    ['unreadable', `${totals.unreadable === 1 ? 'row' : 'rows'} that couldn’t be read`],
    ['ignored', `${totals.ignored === 1 ? 'line' : 'lines'} skipped: headers, preamble, totals, blank`],
  ] as const
  return (
    <>
      <ul className="totals">
        {kinds.map(([kind, words]) => (
          <li key={kind}>
            <data className="total" value={totals[kind]} data-total={kind}>
              {digits(totals[kind])}
            </data>{' '}
            <span>{words}</span>
          </li>
        ))}
      </ul>
      {weighted && (
        <p className="note mt-3.5">
          {`By Record Count: ${digits(weighted.explained)} explained, ${digits(weighted.undefined)} not defined, ${digits(weighted.unreadable)} not read.${without(weighted.rowsWithout)}`}
        </p>
      )}
    </>
  )
}

function without(rows: number): string {
  if (rows === 0) return ''
  return rows === 1
    ? ' 1 row has no count that can be read, so it adds nothing here.'
    : ` ${digits(rows)} rows have no count that can be read, so they add nothing here.`
}
