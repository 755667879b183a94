import { createHash } from 'node:crypto'
import { slugOf } from '../../src/domain/address/slug.ts'
import { definitions } from '../../src/domain/reference/reference.ts'
import type { SourceRow } from './read-source.ts'

/** Fingerprints of the sentences that this dataset was made from, by the ids of the definitions. */
export type Wordings = Readonly<Record<string, string>>

/** What a saved page has that the dataset has not, and the other way round, a line each; none where all is as it was. */
export function differences(rows: readonly SourceRow[], wordings: Wordings): readonly string[] {
  const ours = new Map(definitions.map((definition) => [idOf(definition), definition]))
  const found = new Map(rows.map((row) => [idOf(row), row]))
  const said: string[] = []
  for (const row of rows) if (!ours.has(idOf(row))) said.push(`added: ${nameOf(row)}`)
  for (const [id, definition] of ours) {
    const row = found.get(id)
    if (!row) said.push(`gone: ${nameOf(definition)}`)
    else if (row.callback !== (definition.callback === true))
      said.push(`Callback? changed: ${nameOf(row)} is now ${row.callback ? 'Yes' : 'not marked'}`)
    if (row && wordings[id] !== fingerprintOf(row.description)) said.push(`other words: ${nameOf(row)}`)
  }
  for (const [id, count] of countsOf(rows)) if (count > 1) said.push(`${count} times: ${id}`)
  return said
}

export function wordingsOf(rows: readonly SourceRow[]): Wordings {
  return Object.fromEntries(rows.map((row) => [idOf(row), fingerprintOf(row.description)]))
}

/** Of the words alone: case, spaces, apostrophes and punctuation make no difference. */
function fingerprintOf(description: string): string {
  const words =
    description
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return createHash('sha256').update(words.join(' ')).digest('hex').slice(0, 16)
}

type Pair = { readonly type: string; readonly cause: string | null }

function idOf({ type, cause }: Pair): string {
  return `${slugOf(type)}/${slugOf(cause)}`
}

function nameOf({ type, cause }: Pair): string {
  return `${type} / ${cause ?? '<empty>'}`
}

function countsOf(rows: readonly SourceRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(idOf(row), (counts.get(idOf(row)) ?? 0) + 1)
  return counts
}
