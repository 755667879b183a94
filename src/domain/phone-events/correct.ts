/** What letters could be lost or won without a change of meaning, and what could not. */
const negations = ['UN', 'IN', 'NOT', 'NO']

/** Edits that a name of so many letters forgives. */
export function allowedEdits(letters: number): number {
  return letters > 15 ? 3 : letters < 8 ? 1 : 2
}

/** Letters to add, remove, replace or swap with their neighbour to make `b` of `a`; `limit + 1` when more. */
export function edits(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1)
      row.push(cost)
      least = Math.min(least, cost)
    }
    if (least > limit) return limit + 1
    beforeLast = last
    last = row
  }
  return Math.min(last[b.length] ?? 0, limit + 1)
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

/**
 * The one name a misspelt text can stand for, or `undefined` where none or several are near enough.
 * @param folded the text as `fold` gives it
 * @param names the names as `fold` gives them
 */
export function correct(folded: string, names: Iterable<string>): string | undefined {
  let found: string | undefined
  for (const name of names) {
    const limit = allowedEdits(name.length)
    const distance = edits(folded, name, limit)
    if (distance > limit) continue
    if (found !== undefined || differsByNegation(folded, name, distance)) return undefined
    found = name
  }
  return found
}
