import type { TableFacts } from '../../../domain/analysis/analyst.ts'
import type { Counted } from '../reading.ts'

/** What a column tells of a row, where that is known. */
export type Part = 'who' | 'when' | 'type' | 'cause'

/** For each column of the file its part, each at most once. */
export function partsOf(
  { names, columns: { type, cause } }: Pick<Counted, 'names' | 'columns'>,
  { columns, dated }: Pick<TableFacts, 'columns' | 'dated'>,
): readonly (Part | undefined)[] {
  const named = (role: 'agent' | 'queue') => columns.find((column) => column.role === role)?.name
  const at: Readonly<Record<Part, number>> = {
    type: type?.at ?? -1,
    cause: cause?.at ?? -1,
    who: names.indexOf(named('agent') ?? named('queue') ?? '\n'),
    when: 'facts' in dated ? names.indexOf(dated.facts.name) : -1,
  }
  return names.map((_, column) => (Object.keys(at) as Part[]).find((part) => at[part] === column))
}
