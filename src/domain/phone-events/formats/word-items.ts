import { type Line, type RawRow, sidesOf } from '../reading.ts'
import { shapeOf } from '../table-words.ts'

/** A line with one record, and the record's place among the rows. */
export interface Item {
  readonly text: string
  readonly at: number
  /** What stands around the record, but for its words and numbers. */
  readonly shape: string
  readonly index: number
  readonly isPair: boolean
}

export function itemOf({ text, start }: Line, at: number, row: RawRow, index: number): Item {
  const shape = [text.slice(0, row.start - start), text.slice(row.end - start)].map(shapeOf).join('|')
  return { text: text.trim(), at, shape, index, isPair: sidesOf(row).size === 2 }
}

/** The lines of a list that other lines stand in, too: written alike with a pair, and not the same line said again later. */
export function likeOthers(items: readonly Item[]): readonly Item[] {
  const byShape = new Map<string, Item[]>()
  for (const item of items) {
    const alike = byShape.get(item.shape)
    if (alike) alike.push(item)
    else byShape.set(item.shape, [item])
  }
  return [...byShape.values()].flatMap((alike) => {
    if (!alike.some(({ isPair }) => isPair)) return []
    if (alike.some(({ text }) => text !== alike[0]?.text)) return alike
    return alike.filter((item, place) =>
      [alike[place - 1], alike[place + 1]].some((next) => next && Math.abs(next.at - item.at) === 1),
    )
  })
}
