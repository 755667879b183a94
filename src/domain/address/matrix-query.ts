import { type MatrixFilter, wholeMatrix } from './place.ts'
import { parametersIn, queryOf } from './query.ts'

const callbacks: ReadonlyMap<string, MatrixFilter['callback']> = new Map([
  ['yes', 'yes'],
  ['not-marked', 'not-marked'],
])

const sorts: ReadonlyMap<string, MatrixFilter['sort']> = new Map([
  ['cause', { by: 'cause', descending: false }],
  ['-cause', { by: 'cause', descending: true }],
  ['types', { by: 'types', descending: false }],
  ['-types', { by: 'types', descending: true }],
])

/** The matrix as an address asks for it; what is unknown is as if it were absent. Never throws. */
export function matrixFilterIn(query: string): MatrixFilter {
  const parameters = parametersIn(query)
  const folded = (name: string) => parameters.get(name)?.trim().toLowerCase() ?? ''
  return {
    words: parameters.get('q')?.trim() ?? '',
    callback: callbacks.get(folded('callback')) ?? wholeMatrix.callback,
    several: folded('several') === 'yes',
    sort: sorts.get(folded('sort')) ?? wholeMatrix.sort,
  }
}

/** The query that asks for it: nothing for the whole matrix. */
export function matrixQueryOf({ words, callback, several, sort }: MatrixFilter): string {
  const sortText = `${sort.descending ? '-' : ''}${sort.by}`
  return queryOf({
    q: words.trim() || undefined,
    callback: callback === wholeMatrix.callback ? undefined : callback,
    sort: sortText === wholeMatrix.sort.by ? undefined : sortText,
    several: several ? 'yes' : undefined,
  })
}
