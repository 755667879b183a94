/** Distinct pairs of cells that are counted; where there are more, the columns hold something else. */
const mostPairs = 4096

/** Counts of pairs of cells, each of which is a number; pairs are numbered from 0 in the order of coming. */
export class PairCounts {
  size = 0
  /** Rows that were counted and are not told yet, and those that were handed on to be read. */
  readonly counted = new Int32Array(mostPairs)
  readonly handed = new Int32Array(mostPairs)
  /** Those of the counted rows that have a count of their own, and what these come to. */
  readonly weighed = new Int32Array(mostPairs)
  readonly weights = new Float64Array(mostPairs)
  private readonly slots = new Int32Array(mostPairs * 4)
  private readonly types = new Int32Array(mostPairs)
  private readonly causes = new Int32Array(mostPairs)

  /** The pair's number; -1 where it is new and there is no more room. */
  numberOf(type: number, cause: number): number {
    const { slots } = this
    const mask = slots.length - 1
    let slot = ((Math.imul(type, 0x9e3779b1) ^ Math.imul(cause, 0x85ebca6b)) >>> 13) & mask
    for (;;) {
      const number = (slots[slot] as number) - 1
      if (number < 0) break
      if (this.types[number] === type && this.causes[number] === cause) return number
      slot = (slot + 1) & mask
    }
    if (this.size === mostPairs) return -1
    this.types[this.size] = type
    this.causes[this.size] = cause
    slots[slot] = this.size + 1
    return this.size++
  }
}
