import { itemsOf } from './items.ts'
import { mostRows } from './limits.ts'
import { type LoneSide, pairedLines, type SaidLine } from './line-runs.ts'
import { correctedCause } from './misspelt-side.ts'
import { nearPair } from './near-pair.ts'
import type { PassedOver, ReadCause } from './outcome.ts'
import type { Said } from './pair-outcome.ts'
import { proseLine } from './prose-line.ts'
import { pureLine } from './pure-line.ts'
import type { SaidRow } from './table-rows.ts'

export interface SaidLines {
  readonly rows: readonly SaidRow[]
  readonly passedOver: readonly PassedOver[]
  /** Whether every line is a pair or a side of one: a list, whose rows are never merged. */
  readonly isList: boolean
  /** Lines beyond the limit of rows. */
  readonly unread: number
}

interface ReadLine {
  readonly line: number
  readonly text: string
  /** Nothing on a line that says only that a field is empty. */
  readonly saids: readonly Said[]
  /** A type and a bare number: a cause by its number, or how often the type occurred. */
  readonly isNumbered: boolean
  readonly isPair: boolean
  /** Begins with its own time: a record of its own, whatever stands on the next line. */
  readonly isTimed: boolean
}

const emptyCause: ReadCause = { kind: 'known', cause: null }

/** Longer lines are read piece by piece, cut between words: a whole paste may be one line. */
const longestPiece = 4000

function piecesOf(line: string): string[] {
  const pieces: string[] = []
  let from = 0
  while (line.length - from > longestPiece) {
    const space = line.lastIndexOf(' ', from + longestPiece)
    const end = space > from ? space : from + longestPiece
    pieces.push(line.slice(from, end))
    from = end
  }
  return [...pieces, line.slice(from)]
}

/** What text without columns and labels says, line by line, up to the limit of rows. */
export function readLines(text: string): SaidLines {
  const lines = text
    .split('\n')
    .flatMap((line, index) => piecesOf(line).map((piece) => ({ line: piece, at: index + 1 })))
    .filter(({ line }) => line.trim() !== '')
  const read: ReadLine[] = []
  let found = 0
  for (const { line, at } of lines) {
    if (found >= mostRows) break
    const here = readLine(line, at)
    found += here.saids.length
    read.push(here)
  }
  const isList = read.every(({ isPair }) => isPair)
  const said = areTallies(read) ? read.map(typesAlone) : read
  return { ...joined(said, isList), isList, unread: lines.length - read.length }
}

function joined(read: readonly ReadLine[], isList: boolean): Pick<SaidLines, 'rows' | 'passedOver'> {
  const rows: SaidRow[] = []
  const passedOver: PassedOver[] = []
  for (let at = 0; at < read.length; ) {
    const run = loneSidesFrom(read, at)
    const here = read[at] as ReadLine
    const said = run.length > 1 ? pairedLines(run) : saidAlone(here, isList)
    for (const { said: pair, line, text } of said)
      if (pair.type || pair.cause !== emptyCause) rows.push({ said: pair, line })
      else passedOver.push({ line, text, as: 'words' })
    if (said.length === 0) passedOver.push({ line: here.line, text: here.text, as: 'words' })
    at += Math.max(1, run.length)
  }
  return { rows, passedOver }
}

function saidAlone({ saids, isPair, line, text }: ReadLine, isList: boolean): readonly SaidLine[] {
  return saids
    .filter((said) => isList || said.cause || (isPair && !isOrdinary(said)))
    .map((said) => ({ said, line, text }))
}

/** "Unknown" among other words is the value of any field. */
function isOrdinary({ type }: Said): boolean {
  return type?.kind === 'known' && type.type === 'Unknown'
}

/** The lines from here on that have one side each. */
function loneSidesFrom(read: readonly ReadLine[], at: number): readonly LoneSide[] {
  const run: LoneSide[] = []
  for (let next = at; next < read.length; next++) {
    const { saids, isPair, isTimed, line, text } = read[next] as ReadLine
    const [said = { cause: emptyCause }, ...more] = saids
    if (!isPair || isTimed || more.length > 0) break
    if (said.type && !said.cause) run.push({ side: { type: said.type }, line, text })
    else if (said.cause && !said.type) run.push({ side: { cause: said.cause }, line, text })
    else break
  }
  return run
}

function readLine(text: string, line: number): ReadLine {
  const plain = withoutTime(text)
  const items = itemsOf(plain, correctedCause)
  const kinds = items.filter(({ kind }) => kind !== 'joint').map(({ kind }) => kind)
  const isNumbered = kinds.length === 2 && kinds.includes('type') && kinds.includes('number')
  const here = { line, text, isNumbered, isTimed: plain !== text }
  const pure = isSettled(plain) ? pureLine(items) : undefined
  if (pure) return { ...here, saids: pure, isPair: true }
  if (items.length === 1 && items[0]?.kind === 'empty') return { ...here, saids: [], isPair: true }
  const near = isSettled(plain) ? nearPair(plain, items) : undefined
  if (near) return { ...here, saids: [near], isPair: true }
  return { ...here, saids: proseLine(plain, items), isPair: false }
}

/** A list of types, each once and each with its bare number, counts them: the numbers are no causes. */
function areTallies(read: readonly ReadLine[]): boolean {
  const full = read.filter(({ saids }) => saids.length > 0)
  const types = new Set(full.map(({ saids }) => JSON.stringify(saids[0]?.type)))
  const isCounted = full.length > 1 || read.some(({ text }) => /\b(?:count|total|number of)\b/i.test(text))
  return isCounted && types.size === full.length && full.every(({ isNumbered }) => isNumbered)
}

function typesAlone(line: ReadLine): ReadLine {
  return { ...line, saids: line.saids.flatMap(({ type }) => (type ? [{ type }] : [])) }
}

const time =
  /^\s*[[(]?(?:\d{4}-\d\d?-\d\d?|\d\d?[./]\d\d?[./]\d{2,4})?[T ,]*\d\d?:\d\d(?::\d\d(?:[.,]\d+)?)?\s?(?:[ap]m\b|Z\b|[+-]\d\d:?\d\d\b)?[\])]?[\s,;:–—-]*/i

/** A line of a log without the time it begins with. */
function withoutTime(line: string): string {
  return line.replace(time, '')
}

/** Whether a line says what is, and not what is not. */
function isSettled(line: string): boolean {
  return !/!=|≠|<>|!(?=\p{L})|\b(?:not|never|neither|nor|except|excluding|wrong|incorrect)\b(?! ?set\b)|n't\b|\b(?:anything but|other than|instead of|rather than)\b/iu.test(
    line,
  )
}
