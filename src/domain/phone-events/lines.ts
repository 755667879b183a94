import { isWhole } from './labelled.ts'
import { mostRows } from './limits.ts'
import { type LoneSide, pairedLines, type SaidLine } from './line-runs.ts'
import { isOrdinary } from './ordinary-type.ts'
import type { PassedOver, ReadCause } from './outcome.ts'
import { type ReadLine, readLine } from './read-line.ts'
import type { SaidRow } from './table-rows.ts'

export interface SaidLines {
  readonly rows: readonly SaidRow[]
  readonly passedOver: readonly PassedOver[]
  /** Whether every line is a pair or a side of one: a list, whose rows are never merged. */
  readonly isList: boolean
  /** Lines beyond the limit of rows. */
  readonly unread: number
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

/** The pairs that a line says by itself, of the lines asked for. */
export function pairsOnLines(text: string, isAsked: (line: string) => boolean): readonly SaidRow[] {
  return linesOf(text)
    .filter(({ line }) => isAsked(line))
    .map(({ line, at }) => readLine(line, at))
    .filter(({ isNumbered }) => !isNumbered)
    .flatMap(({ saids, line }) => saids.filter(isWhole).map((said) => ({ said, line })))
}

function linesOf(text: string): readonly { readonly line: string; readonly at: number }[] {
  return text
    .split('\n')
    .flatMap((line, index) => piecesOf(line).map((piece) => ({ line: piece, at: index + 1 })))
    .filter(({ line }) => line.trim() !== '')
}

/** What text without columns and labels says, line by line, up to the limit of rows. */
export function readLines(text: string): SaidLines {
  const lines = linesOf(text)
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
  const hasPairs = read.some(({ saids }) => saids.some(isWhole))
  return {
    ...joined(hasPairs ? said.map(withNamed) : said, isList),
    isList,
    unread: lines.length - read.length,
  }
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

function withNamed(line: ReadLine): ReadLine {
  const isRow = line.saids.length === 0 && line.named.length > 0
  return isRow ? { ...line, saids: line.named, isPair: true, isOwn: true } : line
}

function saidAlone({ saids, isPair, line, text }: ReadLine, isList: boolean): readonly SaidLine[] {
  return saids
    .filter((said) => isList || said.cause || (isPair && !isOrdinary(said.type)))
    .map((said) => ({ said, line, text }))
}

/** The lines from here on that have one side each. */
function loneSidesFrom(read: readonly ReadLine[], at: number): readonly LoneSide[] {
  const run: LoneSide[] = []
  for (let next = at; next < read.length; next++) {
    const { saids, isPair, isOwn, line, text } = read[next] as ReadLine
    const [said = { cause: emptyCause }, ...more] = saids
    if (!isPair || isOwn || more.length > 0) break
    if (said.type && !said.cause) run.push({ side: { type: said.type }, line, text })
    else if (said.cause && !said.type) run.push({ side: { cause: said.cause }, line, text })
    else break
  }
  return run
}

/**
 * Whether the numbers behind types count them and are no causes: in a list of types, each once; or where a line says
 * one side alone, or anything else.
 */
function areTallies(read: readonly ReadLine[]): boolean {
  const full = read.filter(({ saids }) => saids.length > 0)
  const types = new Set(full.map(({ saids }) => JSON.stringify(saids[0]?.type)))
  const isCounted = full.length > 1 || read.some(({ text }) => /\b(?:count|total|number of)\b/i.test(text))
  const hasOthers = read.some(({ saids, isPair }) => !isPair || !saids.every(isWhole))
  const isEachOnce = types.size === full.length && full.every(({ isNumbered }) => isNumbered)
  return isCounted && (isEachOnce || hasOthers)
}

function typesAlone(line: ReadLine): ReadLine {
  if (!line.isNumbered) return line
  return { ...line, saids: line.saids.flatMap(({ type }) => (type ? [{ type }] : [])) }
}
