import { definitionColumns, definitionRows } from './definition-rows.ts'
import type { Dialect } from './dialect.ts'
import { explainEvents, usualEvents } from './statements.ts'

/** A seed for dbt: `seeds/missed_call_definitions.csv`, RFC 4180 with line feeds. */
export function dbtSeed(): string {
  return [definitionColumns, ...definitionRows]
    .map((cells) => `${cells.map((cell) => csvCell(cell ?? '')).join(',')}\n`)
    .join('')
}

/** A model for dbt that reads the seed and a model `phone_events`. */
export function dbtModel(dialect: Dialect): string {
  const comment =
    '{# Seed: missed_call_definitions. Events: a model phone_events with missed_call_type and hangup_cause. #}'
  const events = { ...usualEvents, table: "{{ ref('phone_events') }}" }
  const statement = explainEvents(
    dialect,
    events,
    () => "  SELECT * FROM {{ ref('missed_call_definitions') }}",
  )
  return `${comment}\n${statement}`
}

function csvCell(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
