import type { AcrossAsk } from '../../domain/analysis/across.ts'
import type { ColumnFacts, Question, TableFacts } from '../../domain/analysis/analyst.ts'
import type { Look } from './look.ts'

/** Rows and columns of the table of one column by another, to begin with. */
export const rowsAcross = 10
export const columnsAcross = 6

/** The column that somebody asks about first: who, or where, or anything else with a few values. */
export function mainColumn({ columns }: TableFacts): number | undefined {
  const best = (role: ColumnFacts['role']) =>
    columns.findIndex((column) => column.role === role && column.values > 1)
  const [agent, queue] = [best('agent'), best('queue')]
  if (agent >= 0) return agent
  if (queue >= 0) return queue
  const other = columns.findIndex(({ isNumeric, values }) => !isNumeric && values > 1)
  return other >= 0 ? other : columns.length > 0 ? 0 : undefined
}

/** The column that is drawn as bars beside it: a queue, where the first one is an agent. */
export function besideColumn(facts: TableFacts): number | undefined {
  const main = mainColumn(facts)
  const others = [...facts.columns.entries()].filter(([at, { values }]) => at !== main && values > 1)
  const queue = others.find(([, { role }]) => role === 'queue')
  const few = others.find(([, { isNumeric, values }]) => !isNumeric && values <= 50)
  return (queue ?? few)?.[0]
}

/** The days that are drawn, and the widths that bars of them may have; `undefined` where there are no dates. */
export function spanOf(dated: TableFacts['dated'], isWhole: boolean) {
  if (dated.kind !== 'read') return undefined
  const { range, units, unit, apart } = dated
  const { firstDay: from, lastDay: to } = range
  if (!isWhole || !apart) return { from, to, units, unit }
  return { from: apart.firstDay, to: apart.lastDay, units: apart.units, unit: apart.unit }
}

/** What the worker is asked, with what nobody chose filled in. */
export function questionOf({ filters, unit, isWhole, beside, across }: Look, facts: TableFacts): Question {
  const { dated, standOuts } = facts
  const main = across.column ?? mainColumn(facts)
  const first = standOuts.found.flatMap(({ about, pair }) =>
    about.kind === 'values' && about.column === main ? [pair] : [],
  )
  const asked: AcrossAsk | undefined =
    main === undefined
      ? undefined
      : {
          column: main,
          by: 'pairs',
          sort: 'furthest',
          search: '',
          most: rowsAcross,
          mostAcross: columnsAcross,
          ...across,
          first: (across.by ?? 'pairs') === 'pairs' ? first : [],
        }
  return {
    filters,
    unit: unit ?? spanOf(dated, isWhole)?.unit ?? 'day',
    isWhole,
    beside: beside ?? besideColumn(facts),
    across: asked,
    focus: focusIn(facts, filters),
  }
}

/** The first run of days in which a pair stands out, unless other pairs are looked at. */
function focusIn({ standOuts: { found } }: TableFacts, { pairs }: Look['filters']): Question['focus'] {
  for (const { about, pair } of found)
    if (about.kind === 'days' && (pairs === undefined || pairs.includes(pair)))
      return { pair, from: about.from, to: about.to }
  return undefined
}
