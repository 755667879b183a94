import { isEmptyText } from './empty.ts'
import { exactCause, exactType } from './exact-side.ts'
import type { Item } from './items.ts'
import { correctedCause, correctedType } from './misspelt-side.ts'
import { causesByFold, typesByFold } from './names.ts'
import type { ReadCause, ReadType } from './outcome.ts'
import type { Said } from './pair-outcome.ts'
import { bare, fold, isIdentifier } from './tidy.ts'

/** More words than a misspelt pair can have. */
const mostWords = 9
const longestLine = 200

/**
 * A short line that is a pair with one side, or both, misspelt or unknown: `Tryng NO_ANSWER`,
 * `Ringing: FOO_BAR`. `undefined` for anything that could be a sentence.
 */
export function nearPair(line: string, items: readonly Item[]): Said | undefined {
  if (line.length > longestLine || items.length > mostWords) return undefined
  return glued(line) ?? misspeltPair(line, items) ?? unknownSide(line, items) ?? causeAlone(line)
}

/** `TRYINGNOANSWER`, where nothing separates the two. */
function glued(line: string): Said | undefined {
  const folded = fold(bare(line))
  for (const [name, type] of typesByFold) {
    const rest = folded.startsWith(name)
      ? folded.slice(name.length)
      : folded.endsWith(name)
        ? folded.slice(0, -name.length)
        : ''
    if (rest === 'EMPTY') return { type: { kind: 'known', type }, cause: { kind: 'known', cause: null } }
    const cause = causesByFold.has(rest) ? exactCause(rest) : undefined
    if (cause) return { type: { kind: 'known', type }, cause }
  }
  return undefined
}

/** Every way to cut the line in two, exact sides before corrected ones. */
function misspeltPair(line: string, items: readonly Item[]): Said | undefined {
  const found: { said: Said; corrected: number }[] = []
  for (const { end } of items.slice(0, -1)) {
    const halves = [withoutSigns(line.slice(0, end)), withoutSigns(line.slice(end))] as const
    for (const [typeText, causeText] of [halves, [halves[1], halves[0]] as const]) {
      const type = exactType(typeText) ?? correctedType(typeText)
      const cause = type && (exactCause(causeText) ?? correctedCause(causeText))
      if (type && cause)
        found.push({ said: { type, cause }, corrected: correctedIn(type) + correctedIn(cause) })
    }
  }
  return found.sort((a, b) => a.corrected - b.corrected)[0]?.said
}

/** A side without the signs that join it to the other. */
function withoutSigns(side: string): string {
  return side.replace(/^[\s/|:=+→-]+|[\s/|:=+→-]+$/g, '')
}

function correctedIn(side: ReadType | ReadCause): number {
  return 'correctedFrom' in side ? 1 : 0
}

/** One side known, the other a name nobody knows: in CONSTANT_CASE, or behind a sign that joins the two. */
function unknownSide(line: string, items: readonly Item[]): Said | undefined {
  const known = items.filter((item) => item.kind === 'type' || item.kind === 'cause')
  const [item] = known
  if (!item || known.length !== 1) return undefined
  const before = line.slice(0, item.start)
  const after = line.slice(item.end)
  const rest = bare(before) === '' ? after : bare(after) === '' ? before : undefined
  if (rest === undefined) return undefined
  const text = bare(withoutSigns(bare(rest)))
  const joined = rest === after ? /^["'\s)\]*]*[/|:\t=+→]/.test(rest) : /[/|\t=+→]["'\s([*]*$/.test(rest)
  const words = text.split(/\s+/).length
  // How many, and which cause is not said.
  if (item.kind === 'type' && joined && /^\d/.test(text)) return { type: { kind: 'known', type: item.type } }
  if (item.kind === 'type' && (isIdentifier(text) || /^[A-Z]{4,}$/.test(text) || (joined && words <= 3)))
    return {
      type: { kind: 'known', type: item.type },
      cause: isEmptyText(text) ? { kind: 'known', cause: null } : { kind: 'unrecognised', causeText: text },
    }
  if (item.kind === 'cause' && joined && words <= 2 && !isEmptyText(text))
    return { type: { kind: 'unrecognised', typeText: text }, cause: item.read }
  return undefined
}

function causeAlone(line: string): Said | undefined {
  const cause = exactCause(line) ?? correctedCause(line)
  return cause && (cause.kind !== 'telephony' || !/^[a-z]+$/.test(bare(line))) ? { cause } : undefined
}
