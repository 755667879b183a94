import type { Definition, TypeName } from '../reference/reference.ts'

/** A parameter of Look up as it arrived: words from outside, not yet read. Absent is not the same as empty. */
export interface Asked {
  readonly typeText?: string
  readonly causeText?: string
  /** Several pairs, as `pairs.ts` writes them. */
  readonly pairsText?: string
}

export interface MatrixFilter {
  readonly words: string
  readonly callback: 'any' | 'yes' | 'not-marked'
  /** Only causes that more than one type defines. */
  readonly several: boolean
  /** Whether causes that do not match are shown, too. */
  readonly others: boolean
  readonly sort: { readonly by: 'cause' | 'types'; readonly descending: boolean }
}

export const wholeMatrix: MatrixFilter = {
  words: '',
  callback: 'any',
  several: false,
  others: false,
  sort: { by: 'cause', descending: false },
}

/** Where the reader of a page can be. The address is its only store. */
export type Place =
  | { readonly at: 'lookup'; readonly asked?: Asked }
  | { readonly at: 'definitions'; readonly type: TypeName | null }
  | { readonly at: 'definition'; readonly definition: Definition }
  | { readonly at: 'matrix'; readonly filter: MatrixFilter }
  | { readonly at: 'connect' }
  | { readonly at: 'not-found'; readonly path: string }
