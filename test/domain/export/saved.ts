import { expect } from 'vitest'
import { explainer } from '../../../src/domain/export/explainer.ts'
import type { ExplainingOptions } from '../../../src/domain/export/explaining-sink.ts'
import type { Table } from '../../../src/domain/export/snapshot.ts'
import { decode, lend, type Options, tallyIn } from './scanned.ts'

export const base = 'https://calls.example/'

/** A file as it is saved explained. */
export function saved(
  chunks: Iterable<Uint8Array>,
  options: Options & Partial<ExplainingOptions> = {},
): Uint8Array {
  const explain = explainer({ decode, base, ...options })
  const pieces = [...chunks].map((chunk) => lend(chunk, (lent) => explain.push(lent).slice()))
  const bytes = new Uint8Array(Buffer.concat([...pieces, explain.finish()]))
  expect(explain.explained()).toEqual({ state: 'explained' })
  return bytes
}

/** What a scan of the saved file must find again. */
export function figures(table: Table) {
  const { totals, weighted, ignored, unreadable } = table
  const lines = unreadable.listed.map(({ line, as }) => [line, as])
  return { tally: tallyIn(table), totals, weighted, ignored, unreadable: lines }
}
