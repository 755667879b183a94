/** A place in a text: its line, from 0, and the position in it. */
export interface Spot {
  readonly line: number
  readonly at: number
}

/** Braces of a record, its tags, a line drawn between two, and its number: `Call 2`. */
const border =
  /[{}]|<\/?(?:records?|sobject|row|item)\b|^\s*(?:---+|===+|\* \* \*|(?:(?:phone )?event|call|record|row|item) *#? *\d+ *[:.)]?)\s*$/im

/**
 * Tells whether another record begins between two places of a text, so that a field missing in the first is not
 * filled from the second: by what is drawn between them, or by a key that both have (`ts=1 … ts=2`, `Agent: … Agent:`).
 */
export function recordBorders(lines: readonly string[]): (from: Spot, to: Spot) => boolean {
  let blocks: readonly ReadonlySet<string>[] | undefined
  return (from, to) => {
    if (border.test(between(lines, from, to))) return true
    if (from.line === to.line) return false
    const [first = '', ...inside] = lines.slice(from.line, to.line)
    const last = lines[to.line] ?? ''
    if (item.test(last) && inside.some((line) => keyOfItem.test(line))) return true
    if (shares(keysIn(first, logKey), keysIn(last, logKey))) return true
    if (!inside.some((line) => line.trim() === '')) return false
    blocks ??= keysOfBlocks(lines)
    return shares(blocks[from.line], blocks[to.line])
  }
}

function shares(one: ReadonlySet<string> = new Set(), other: ReadonlySet<string> = new Set()): boolean {
  return [...one].some((key) => other.has(key))
}

/** An item of a list, and what stands in one but for its first line. */
const item = /^\s*[-*•]\s/
const keyOfItem = /^\s+[\p{L}_][^:]*:/u

/** More than a line of a log has. */
const longestLine = 1000

/** `ts=1`. */
const logKey = /([\p{L}_][\p{L}\d_.]*)["']?\s*=/gu
/** `ts=1`, `Agent: Ana`. */
const anyKey = /([\p{L}_][\p{L}\d_.]*)["']?\s*[=:]/gu

/**
 * Whether a record has a key twice, and so is two: `Agent: Ana, Missed Call Type: Trying; Agent: Bob, Hangup Cause: …`.
 * @param since where the record before it ended
 */
export function repeatsKey(lines: readonly string[], since: Spot, from: Spot, to: Spot): boolean {
  return shares(keysIn(between(lines, since, from), fieldKey), keysIn(between(lines, from, to), fieldKey))
}

/** `Agent → Ana` and, from a table, `Agent`, a tab, `Ana`, too. */
const fieldKey = /(?<![</\p{L}\p{N}_.])([\p{L}_][\p{L}\d_.]*)["']?\s*[=:→\t]/gu

function between(lines: readonly string[], from: Spot, to: Spot): string {
  const last = (lines[to.line] ?? '').slice(0, to.at)
  if (from.line === to.line) return last.slice(from.at)
  const [first = '', ...inside] = lines.slice(from.line, to.line)
  return [first.slice(from.at), ...inside, last].join('\n')
}

/** What a line calls its values. */
function keysIn(line: string, pattern: RegExp): ReadonlySet<string> {
  const keys = line.slice(0, longestLine).matchAll(pattern)
  return new Set([...keys].map(([, key = '']) => key.toLowerCase()))
}

/** For each line the keys of the lines that stand with it, without a blank one between. */
function keysOfBlocks(lines: readonly string[]): readonly ReadonlySet<string>[] {
  let block = new Set<string>()
  return lines.map((line) => {
    if (line.trim() === '') block = new Set()
    else for (const key of keysIn(line, anyKey)) block.add(key)
    return block
  })
}
