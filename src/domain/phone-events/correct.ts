import { edits } from '../reference/edits.ts'

/** What letters could be lost or won without a change of meaning, and what could not. */
const negations = ['UN', 'IN', 'NOT', 'NO']

/** Edits that a name of so many letters forgives. */
export function allowedEdits(letters: number): number {
  return letters > 15 ? 3 : letters < 8 ? 1 : 2
}

/** How often each letter occurs; other characters count together. */
function lettersIn(text: string): Uint8Array {
  const counts = new Uint8Array(27)
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at) - 65
    const slot = letter >= 0 && letter < 26 ? letter : 26
    counts[slot] = (counts[slot] ?? 0) + 1
  }
  return counts
}

/** No fewer edits than this can lead from one text to the other: a cheap way to rule most names out. */
function fewestEdits(a: Uint8Array, b: Uint8Array): number {
  let missing = 0
  let extra = 0
  for (let at = 0; at < a.length; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0)
    if (difference > 0) extra += difference
    else missing -= difference
  }
  return Math.max(missing, extra)
}

function withoutEachNegation(text: string): string[] {
  return negations.flatMap((negation) => {
    const shorter: string[] = []
    for (let at = text.indexOf(negation); at >= 0; at = text.indexOf(negation, at + 1))
      shorter.push(text.slice(0, at) + text.slice(at + negation.length))
    return shorter
  })
}

/** Whether the two are nearer to each other once one of them has lost an UN, IN, NO or NOT. */
function differsByNegation(folded: string, name: string, distance: number): boolean {
  return (
    withoutEachNegation(name).some((shorter) => edits(folded, shorter, distance) < distance) ||
    withoutEachNegation(folded).some((shorter) => edits(shorter, name, distance) < distance)
  )
}

export interface Name {
  readonly name: string
  readonly letters: Uint8Array
}

/** Names, as `fold` gives them, made ready to be compared with. */
export function comparable(names: Iterable<string>): readonly Name[] {
  return [...names].map((name) => ({ name, letters: lettersIn(name) }))
}

/**
 * The one name a misspelt text can stand for, or `undefined` where none or several are near enough.
 * @param folded the text as `fold` gives it
 */
export function correct(folded: string, names: readonly Name[]): string | undefined {
  const letters = lettersIn(folded)
  let found: string | undefined
  for (const { name, letters: nameLetters } of names) {
    const limit = allowedEdits(name.length)
    if (fewestEdits(letters, nameLetters) > limit) continue
    const distance = edits(folded, name, limit)
    if (distance > limit) continue
    if (found !== undefined || differsByNegation(folded, name, distance)) return undefined
    found = name
  }
  return found
}
