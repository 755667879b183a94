import type { Across, AcrossAsk } from '../../../domain/analysis/across.ts'
import type { TableFacts } from '../../../domain/analysis/analyst.ts'
import { CauseName } from '../../parts/CauseName.tsx'
import { TypePill } from '../../parts/TypePill.tsx'
import { pairWords, typeNames } from '../pair-words.ts'

interface Props {
  readonly across: Across
  readonly facts: TableFacts
  readonly name: string
  readonly hasDays: boolean
  readonly sort: AcrossAsk['sort']
  readonly onSort: (sort: AcrossAsk['sort']) => void
}

/** What stands across, each a button that sorts by it. */
export function AcrossHead({ across: table, facts, name, hasDays, sort, onSort }: Props) {
  const { across, by } = table
  const sorted = (is: boolean) => (is ? 'descending' : undefined)
  return (
    <thead>
      <tr>
        <th scope="col" aria-sort={sort === 'name' ? 'ascending' : undefined}>
          <button type="button" className="sort" onClick={() => onSort('name')}>
            {name}
          </button>
        </th>
        <th scope="col" aria-sort={sorted(sort === 'most')}>
          <button type="button" className="sort" onClick={() => onSort('most')}>
            Attempts
          </button>
        </th>
        {hasDays && (
          <td className="bg-sunken text-ink-2" data-days>
            By day
          </td>
        )}
        {[...across.entries()].map(([at, cell]) => (
          <th key={cell} scope="col" aria-sort={sorted(typeof sort === 'object' && sort.of === cell)}>
            <button type="button" className="sort" onClick={() => onSort({ of: cell })}>
              <AcrossName cell={cell} by={by} facts={facts} name={table.acrossNames[at] ?? ''} />
            </button>
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** In the order of `callbacksOf`. */
const callbackWords = ['Callback? Yes', 'Callback? not marked', 'No definition']

interface NameProps {
  readonly cell: number
  readonly by: Across['by']
  readonly facts: TableFacts
  readonly name: string
}

function AcrossName({ cell, by, facts, name }: NameProps) {
  const pair = facts.pairs[cell]
  const type = typeNames[by === 'types' ? cell : (pair?.type ?? -1)]
  if (by === 'types') return type ? <TypePill type={type} /> : <span>No known type</span>
  if (by === 'callback') return <span>{callbackWords[cell]}</span>
  if (by !== 'pairs' || !pair) return <span translate="no">{name === '' ? '(empty)' : name}</span>
  return (
    <>
      {type ? <TypePill type={type} /> : <span translate="no">{pair.typeText ?? '(no type)'}</span>}
      {pair.causeText !== undefined && <CauseName cause={pair.causeText} />}
    </>
  )
}

/** The name of what stands across, by its number. */
export function acrossName(cell: number, { by, across, acrossNames }: Across, facts: TableFacts): string {
  if (by === 'types') return typeNames[cell] ?? 'No known type'
  if (by === 'callback') return callbackWords[cell] ?? ''
  if (by === 'pairs') return facts.pairs[cell] ? pairWords(facts.pairs[cell]) : ''
  return acrossNames[across.indexOf(cell)] || '(empty)'
}
