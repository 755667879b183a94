import type { ReactNode } from 'react'
import { causeLabel } from '../../domain/reference/reference.ts'
import { clipped, counted } from '../parts/words.ts'
import type { AnalysisState } from './look.ts'
import type { Counted } from './reading.ts'
import { WideTable } from './WideTable.tsx'

interface Props {
  readonly table: Counted
  readonly state: AnalysisState | undefined
}

/** Which column of the file tells what, while it is still being read: a wrong one is seen before it is waited for. */
export function ColumnsUsed({ table, state }: Props) {
  const { columns, tally } = table
  const keeping = state?.kind === 'keeping' ? state : undefined
  const { date, counted: others = [] } = keeping?.columns ?? {}
  const types = tally.flatMap(({ typeText }) => typeText ?? [])
  const causes = tally.flatMap(({ causeText }) => (causeText === undefined ? [] : causeLabel(causeText)))
  return (
    <section className="mt-8" data-columns-used>
      <h2 className="heading">Columns used</h2>
      <WideTable label="Columns used">
        <table className="groups used">
          <thead>
            <tr>
              <th scope="col">Needed for</th>
              <th scope="col">Column in your file</th>
              <th scope="col">Values so far</th>
            </tr>
          </thead>
          <tbody>
            <Row what="Type" column={nameOf(columns.type)} values={first(types)} />
            <Row what="Cause" column={nameOf(columns.cause)} values={first(causes)} />
            {columns.count && <Row what="Record Count" column={nameOf(columns.count)} />}
            <Row
              what="Date and time"
              column={date?.name ?? (keeping?.columns ? 'No column with dates so far' : 'Being looked for')}
              values={date && first(date.texts)}
            >
              {keeping?.asks && <b> · order not known yet</b>}
            </Row>
            <Row
              what="Also counted"
              column={others.map(({ name }) => name).join(', ') || '–'}
              values={others.map(({ name, values }) => `${name}: ${counted(values, 'value')}`).join(', ')}
            />
          </tbody>
        </table>
      </WideTable>
    </section>
  )
}

interface RowProps {
  readonly what: string
  readonly column: string
  readonly values?: string | undefined
  readonly children?: ReactNode
}

function Row({ what, column, values, children }: RowProps) {
  return (
    <tr>
      <th scope="row">{what}</th>
      <td>
        <b translate="no">{clipped(column)}</b>
      </td>
      <td>
        <span translate="no">{values ? clipped(values) : '–'}</span>
        {children}
      </td>
    </tr>
  )
}

function nameOf(column: Counted['columns']['type']): string {
  if (!column) return 'No column'
  return column.name ?? `Column ${column.at + 1}`
}

const most = 3

function first(texts: readonly string[]): string {
  return [...new Set(texts)].slice(0, most).join(', ')
}
