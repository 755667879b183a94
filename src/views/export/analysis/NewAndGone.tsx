import type { Comparison } from '../../../domain/analysis/compare.ts'
import { digits } from '../../parts/words.ts'
import { pairWords } from '../pair-words.ts'
import { WideTable } from '../WideTable.tsx'
import { dayWords } from './day-words.ts'

const most = 12

/** Pairs and values that one side alone has. */
export function NewAndGone({ found, names }: { found: Comparison; names: readonly [string, string] }) {
  const { pairs, columns } = found
  const isNew = [
    ...pairs
      .filter(({ before }) => before === 0)
      .map(({ pair, after }) => ({ name: pairWords(pair), count: after, note: note(pair.definition) })),
    ...columns.flatMap((column) =>
      column.isNew.map(({ name, count, first }) => ({
        name,
        count,
        note: first < 1e6 ? `first row ${dayWords(first)}` : '',
      })),
    ),
  ]
  const isGone = [
    ...pairs
      .filter(({ after }) => after === 0)
      .map(({ pair, before }) => ({ name: pairWords(pair), count: before, note: note(pair.definition) })),
    ...columns.flatMap((column) =>
      column.isGone.map(({ name, count, last }) => ({
        name,
        count,
        note: last > -1e6 ? `last row ${dayWords(last)}` : '',
      })),
    ),
  ]
  const inBoth = [
    `${pairs.filter(({ before, after }) => before > 0 && after > 0).length} pairs`,
    ...columns.map(({ name, inBoth: count }) => `${digits(count)} of ${name}`),
  ]
  return (
    <div>
      <h3 className="heading">New and gone</h3>
      <List title={`New in ${names[1]}`} items={isNew} />
      <List title={`Gone since ${names[0]}`} items={isGone} />
      <p className="mt-2 text-sm text-ink-2">{`In both: ${inBoth.join(', ')}.`}</p>
    </div>
  )
}

function note(definition: string | undefined): string {
  return definition ? '' : 'not defined'
}

interface Item {
  readonly name: string
  readonly count: number
  readonly note: string
}

function List({ title, items }: { title: string; items: readonly Item[] }) {
  const shown = [...items].sort((a, b) => b.count - a.count).slice(0, most)
  return (
    <WideTable label={title}>
      <table className="groups">
        <thead>
          <tr>
            <th scope="col">{title}</th>
            <th scope="col">Attempts</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ name, count, note: words }) => (
            <tr key={name}>
              <th scope="row">
                <span translate="no">{name}</span>
                {words !== '' && <span className="text-ink-2">{` · ${words}`}</span>}
              </th>
              <td>{digits(count)}</td>
            </tr>
          ))}
          {items.length === 0 && (
            <tr>
              <td colSpan={2}>Nothing</td>
            </tr>
          )}
          {items.length > most && (
            <tr>
              <td colSpan={2}>{`${items.length - most} more with fewer attempts`}</td>
            </tr>
          )}
        </tbody>
      </table>
    </WideTable>
  )
}
