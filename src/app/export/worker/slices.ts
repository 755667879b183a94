/** Awaited between two pieces of a file: lets others have their turn, where that is needed. */
export type Breathe = () => Promise<void>

/** Milliseconds of work between two turns of the page. */
const slice = 20

/** For work that shares its thread with a page. It never goes on once `isOver` says so. */
export function inSlices(isOver: () => boolean): Breathe {
  let begun = performance.now()
  return async () => {
    if (performance.now() < begun + slice) return
    await new Promise((resolve) => setTimeout(resolve))
    if (isOver()) await new Promise<never>(() => {})
    begun = performance.now()
  }
}

/** The same pieces, with a breath in front of each. */
export function breathing<Piece>(pieces: AsyncIterable<Piece>, breathe: Breathe): AsyncIterable<Piece> {
  return {
    [Symbol.asyncIterator]() {
      const iterator = pieces[Symbol.asyncIterator]()
      return {
        async next() {
          await breathe()
          return iterator.next()
        },
        async return() {
          await iterator.return?.()
          return { done: true, value: undefined }
        },
      }
    },
  }
}
