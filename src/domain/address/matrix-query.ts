import { type MatrixFilter, wholeMatrix } from './place.ts'
import { parametersIn, queryOf } from './query.ts'

/** The matrix as an address asks for it; what is unknown is as if it were absent. Never throws. */
export function matrixFilterIn(query: string): MatrixFilter {
  const parameters = parametersIn(query)
  const folded = (name: string) => parameters.get(name)?.trim().toLowerCase() ?? ''
  const callback = folded('callback')
  const sort = folded('sort')
  const by = sort.replace('-', '')
  const isSort = /^-?(cause|types)$/.test(sort)
  return {
    words: parameters.get('q')?.trim() ?? '',
    callback: callback === 'yes' || callback === 'not-marked' ? callback : wholeMatrix.callback,
    several: folded('several') === 'yes',
    others: folded('others') === 'yes',
    sort: isSort ? { by: by === 'types' ? by : 'cause', descending: sort !== by } : wholeMatrix.sort,
  }
}

/** The query that asks for it: nothing for the whole matrix. */
export function matrixQueryOf({ words, callback, several, others, sort }: MatrixFilter): string {
  const sortText = `${sort.descending ? '-' : ''}${sort.by}`
  return queryOf({
    q: words.trim() || undefined,
    callback: callback === wholeMatrix.callback ? undefined : callback,
    sort: sortText === wholeMatrix.sort.by ? undefined : sortText,
    several: several ? 'yes' : undefined,
    others: others ? 'yes' : undefined,
  })
}
