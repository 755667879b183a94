import { storeOf } from './store.ts'

/** Columns that a person pointed at, by the shape of the text: remembered in this tab, never stored. */
export interface ToldColumns {
  readonly type?: number
  readonly cause?: number
}

export const toldColumns = storeOf<ReadonlyMap<string, ToldColumns>>(new Map())

const longestShape = 500

/** Texts of one shape begin with the same line: the names of their columns. */
export function shapeOf(text: string): string {
  return text.trimStart().split('\n', 1)[0]?.slice(0, longestShape) ?? ''
}

export function tellColumn(text: string, side: 'type' | 'cause', at: number): void {
  const shape = shapeOf(text)
  const known = toldColumns.get()
  toldColumns.set(new Map([...known, [shape, { ...known.get(shape), [side]: at }]]))
}
