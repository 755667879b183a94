import type { Part } from './parts.ts'

/**
 * A text cut where it says what another does not. What stays unmarked are words both have in the same order,
 * as many letters of them as there can be; a lone short word between two marked runs is marked with them.
 * Case and punctuation make no difference. For texts of some hundred words: time and room grow with both.
 */
export function differingParts(text: string, other: string): readonly Part[] {
  // Words and what lies between them by turns, words at the odd places.
  const pieces = text.split(word)
  const shared = sharedPlaces(wordsOf(pieces), wordsOf(other.split(word)))
  const isMarked = (place: number) => place >= 0 && place * 2 + 1 < pieces.length && !shared.has(place)
  for (const place of [...shared])
    if (letters(pieces[place * 2 + 1]) <= 3 && isMarked(place - 1) && isMarked(place + 1))
      shared.delete(place)

  const parts: Part[] = []
  for (const [at, piece] of pieces.entries()) {
    const place = (at - 1) / 2
    const marked = at % 2 === 1 ? isMarked(place) : isMarked(place - 0.5) && isMarked(place + 0.5)
    const last = parts.at(-1)
    if (last?.marked === marked) parts[parts.length - 1] = { text: last.text + piece, marked }
    else if (piece !== '') parts.push({ text: piece, marked })
  }
  return parts
}

// Quotes and brackets belong to their word, so that a mark never separates the two of a pair.
const word = /([‘“(]*[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*[’”)]*)/u

function wordsOf(pieces: readonly string[]): readonly string[] {
  return pieces
    .filter((_, at) => at % 2 === 1)
    .map((piece) => piece.replace(/^[‘“(]+|[’”)]+$/g, '').toLowerCase())
}

function letters(piece: string | undefined): number {
  return piece?.length ?? 0
}

/** The places, in a list of words, of the common subsequence with another list that has the most letters. */
function sharedPlaces(a: readonly string[], b: readonly string[]): Set<number> {
  const width = b.length + 1
  // best[i * width + j] is the most letters that a from i and b from j can share.
  const best = new Uint32Array((a.length + 1) * width)
  const most = (i: number, j: number) => best[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const together = a[i] === b[j] ? most(i + 1, j + 1) + letters(a[i]) : 0
      best[i * width + j] = Math.max(together, most(i + 1, j), most(i, j + 1))
    }
  }
  const shared = new Set<number>()
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (most(i, j) === most(i + 1, j)) i++
    else if (most(i, j) === most(i, j + 1)) j++
    else {
      shared.add(i++)
      j++
    }
  }
  return shared
}
