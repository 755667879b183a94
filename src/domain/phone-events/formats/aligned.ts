import { mentionsIn } from '../mentions.ts'
import { isNamed } from '../names.ts'
import type { Cell, Grid, GridRecord } from '../reading.ts'
import { type Line, linesOf } from '../reading.ts'
import { isColumnType, isFooter, isTotal } from '../table-words.ts'
import { fieldNamed, isSpelledEmpty } from '../vocabulary.ts'
import {
  areHeadsOfValues,
  isValue,
  namesFields,
  ownNames,
  twoValues,
  type Unit,
  unitsOf,
  withOthersWords,
  withoutCorner,
  wordsIn,
} from './aligned-heads.ts'
import { joined } from './drawn.ts'

/** How many lines may come before the names of the columns. */
const longestPreamble = 60
/** Rows by which the columns are told. */
const sampleRows = 200
const longestHead = 10_000
const ruleLine = /^[\s\-=─━+~]*$/

/**
 * Tables set in columns of spaces, under the names of their columns: left, right or in the middle, with as little as
 * one space between two columns. A table of which the columns cannot be told apart is none.
 */
export function alignedGrid(text: string): Grid | undefined {
  const lines = linesOf(text)
  const heads = [...lines.slice(0, longestPreamble).entries()].filter(
    ([, { text: head }]) =>
      head.length < longestHead && !/\SEdit \p{Lu}/u.test(head) && !/[\t|│;=•]|,\S|\w: /.test(head),
  )
  // The heads of a crosstab may stand below the names of its fields.
  const crosstab = heads.find(([, { text: head }]) => twoValues.test(head) && areHeadsOfValues(unitsOf(head)))
  const counts = crosstab && gridBelow(lines, ...crosstab, true)
  if (counts) return counts
  for (const [at, head] of heads) {
    const grid = namesFields(head.text) ? gridBelow(lines, at, head, false) : undefined
    if (grid) return grid
  }
  return undefined
}

/** The table below a line that may name its columns. */
function gridBelow(lines: readonly Line[], at: number, head: Line, isCrosstab: boolean): Grid | undefined {
  const units = unitsOf(head.text)
  const areValues = units.map((unit) => isValue(unit) || isSpelledEmpty(unit.text))
  const values = areValues.filter(Boolean).length
  if (units.length < 2 || values === 1 || !(isCrosstab || units.some(({ isField }) => isField)))
    return undefined
  const named = isCrosstab && areValues[0] ? [withoutCorner, ...units] : units
  const arePlain = !isCrosstab && !ownNames.test(head.text)
  const blank = lines.findIndex(({ text }, index) => index > at + 1 && text.trim() === '')
  const end = isCrosstab ? endOfCrosstab(lines, at, head) : arePlain && blank > 0 ? blank : lines.length
  if (end === undefined) return undefined
  const spaced = isCrosstab ? spacedCrosstab(lines, at, end, named) : undefined
  if (spaced) return spaced
  const rows = lines
    .slice(at + 1, end)
    .filter(
      ({ text }) =>
        text.trim() !== '' &&
        !ruleLine.test(text) &&
        !isFooter(text) &&
        !isTotal(text) &&
        !wordsIn(text).every(isColumnType) &&
        !(isCrosstab && (text.trim() === head.text.trim() || mentionsIn(text).length === 0)),
    )
    .slice(0, sampleRows)
  const cuts = cutsBetween(withOthersWords(named, head.text, rows), rows)
  if (!cuts || rows.length === 0 || rows.some((row) => holdsPair(recordOf(row, cuts)))) return undefined
  if (!rows.some((row) => reaches(row, cuts, named))) return undefined
  // Heads of one word each name the fields where what stands below them is a type each.
  const holdsType = (row: Line) => recordOf(row, cuts).cells.some(({ text }) => isNamed('type', text))
  const isAlone = !lines.slice(0, at).some(({ text }) => mentionsIn(text).length > 0)
  if (arePlain && !(isAlone && rows.every(holdsType))) return undefined
  const records = [
    ...lines.slice(0, at).map(asOne),
    ...withWraps([
      recordOf(head, cuts),
      ...lines.slice(at + 1, end).map((line) => (isWhole(line.text) ? asOne(line) : rowOn(line, cuts))),
    ]),
    ...lines.slice(end).map(asOne),
  ]
  return { format: 'aligned', records, more: 0, mayBeGrouped: false }
}

/** A crosstab whose columns do not stand below their heads: a label and as many numbers as heads on each line. */
function spacedCrosstab(
  lines: readonly Line[],
  at: number,
  end: number,
  heads: readonly Unit[],
): Grid | undefined {
  const head = lines[at] as Line
  const numbers = new RegExp(String.raw`^(\s*\S.*?)((?:\s+[\d.,]+){${heads.length - 1}})\s*$`)
  const rows = lines.slice(at + 1, end).map((line): GridRecord | undefined => {
    const [, label = '', counts = ''] = numbers.exec(line.text) ?? []
    if (!(isNamed('type', label.trim()) || isNamed('cause', label.trim()) || isTotal(label))) return undefined
    const cells = [...counts.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
      text,
      start: line.start + label.length + index,
    }))
    return { cells: [{ text: label.trim(), start: line.start }, ...cells], line: line.line, end: line.end }
  })
  if (rows.length === 0 || rows.includes(undefined)) return undefined
  const named: GridRecord = {
    cells: heads.map(({ text, start }) => ({ text, start: head.start + start })),
    line: head.line,
    end: head.end,
  }
  const records = [
    ...lines.slice(0, at).map(asOne),
    named,
    ...(rows as GridRecord[]),
    ...lines.slice(end).map(asOne),
  ]
  return { format: 'aligned', records, more: 0, mayBeGrouped: false }
}

/**
 * The line behind a crosstab: the first blank one, or the text's end where more of the same heads follow, as of other
 * teams. Nothing where other words follow that name a type or a cause.
 */
function endOfCrosstab(lines: readonly Line[], at: number, head: Line): number | undefined {
  const blank = lines.findIndex(({ text }, index) => index > at && text.trim() === '')
  const rest = blank < 0 ? [] : lines.slice(blank).filter(({ text }) => mentionsIn(text).length > 0)
  if (rest.length === 0) return blank < 0 ? lines.length : blank
  const isAlike = ({ text }: Pick<Line, 'text'>) =>
    text.trim() === head.text.trim() || /(?:\s\d+)+\s*$/.test(text)
  const areOthers = lines.slice(blank).some(({ text }) => !isAlike({ text }) && ofOthers.test(text))
  return !areOthers && rest.every(isAlike) && rest.some(({ text }) => text.trim() === head.text.trim())
    ? lines.length
    : undefined
}

/** A title of a crosstab whose numbers are others', or the sum of those above it. */
const ofOthers =
  /%|\b(?:changes?|delta|differences?|vs|versus|against|total|overall|whole|all|sum|compared|previous|last|prior|targets?|average|avg|seconds|share)\b/i

/** Records with what a narrow column has put into the next line: `REDIRECTION_TO_NEW` and `_DESTINATION`, `MissedCall` and `Type`. */
function withWraps(records: readonly GridRecord[]): GridRecord[] {
  const made: GridRecord[] = []
  for (const record of records) {
    const last = made.at(-1)
    if (last && goesOn(record, last)) made.splice(-1, 1, joined([last, record], false))
    else made.push(record)
  }
  return made
}

/** Whether a line fills some cells of the one above it, and with one of them makes a name that was none. */
function goesOn({ cells }: GridRecord, above: GridRecord): boolean {
  const full = cells.flatMap(({ text }, at) =>
    text === '' ? [] : [{ text, before: above.cells[at]?.text ?? '' }],
  )
  return (
    cells.length > 1 &&
    cells[0]?.text === '' &&
    full.length > 0 &&
    full.every(({ before }) => before !== '') &&
    full.some(({ text, before }) => isName(before + text) && !isName(before) && !isName(text))
  )
}

function isName(text: string): boolean {
  const name = fieldNamed(text)
  return isNamed('type', text) || isNamed('cause', text) || (name?.owner === 'own' && !name.plain)
}

/** A line that is no row is not cut: a rule, or what is printed below them. */
function isWhole(line: string): boolean {
  return ruleLine.test(line) || isFooter(line)
}

/** Types of columns may be wider than what stands below them: a cell each, wherever they stand. */
function rowOn(line: Line, cuts: readonly number[]): GridRecord {
  const words = wordsIn(line.text)
  if (words.length < 2 || !words.every(isColumnType)) return recordOf(line, cuts)
  const { line: at, start, end } = line
  return { cells: words.map((text) => ({ text, start })), line: at, end }
}

/** Whether a line has several cells, or is so long that it has one in both fields' columns: of cells below each other none does. */
function reaches({ text }: Line, cuts: readonly number[], units: readonly Unit[]): boolean {
  const own = units.filter(({ isField }) => isField)
  const last = cuts.findLast((cut) => cut <= (own.at(-1)?.start ?? 0)) ?? 0
  const full = cuts.filter((cut, at) => text.slice(cut, cuts[at + 1]).trim() !== '').length
  return own.length < 2 || full > 1 || text.trimEnd().length > last
}

/** Whether a type and a cause stand in one cell: then the columns are not where their names are. */
function holdsPair({ cells }: GridRecord): boolean {
  const [first] = cells.filter(({ text }) => isNamed('type', text.split(' ', 1)[0] ?? ''))
  return new Set(mentionsIn(first?.text ?? '').map(({ side }) => side)).size > 1
}

/** Where the columns are cut: between two names at a place that hardly a row writes across. */
function cutsBetween(units: readonly Unit[], rows: readonly Line[]): readonly number[] | undefined {
  const most = Math.floor(rows.length * 0.1)
  const cuts = [0]
  const index = indexWidth(units[0]?.start ?? 0, rows)
  if (index > 0) cuts.push(index)
  const counts = countsFrom(units.at(-1)?.end ?? 0, rows)
  for (const [at, unit] of units.slice(0, -1).entries()) {
    const next = units[at + 1] as Unit
    let best: { place: number; crossed: number; touching: number } | undefined
    for (let place = next.start; place >= unit.end; place--) {
      const gaps = rows.map(({ text }) => gapAt(text, place))
      const crossed = gaps.filter((gap) => gap === 0).length
      // Between two words of a cell one blank stands, between two columns mostly more.
      const touching = gaps.filter((gap) => gap === 1).length
      if (!best || crossed < best.crossed || (crossed === best.crossed && touching < best.touching))
        best = { place, crossed, touching }
    }
    if (best && best.crossed <= most) cuts.push(best.place)
    else if (unit.isField || next.isField) return undefined
  }
  const last = cuts.at(-1) ?? 0
  // Numbers that are wider than the name above them stand behind it, and are what it names.
  const isUnderLast = last > 0 && rows.every(({ text }) => text.slice(last, counts).trim() === '')
  return counts === undefined || isUnderLast ? cuts : [...cuts, counts]
}

/** Where numbers stand at the end of every row, behind all names: how often, and no part of the last column. */
function countsFrom(end: number, rows: readonly Line[]): number | undefined {
  const starts = rows.map(({ text }) => /(?<=\S? {2,})\d[\d.,]*\s*$/.exec(text)?.index ?? -1)
  const from = Math.min(...starts)
  const isBehind =
    rows.length > 1 && from > end && rows.every(({ text }) => text.slice(from - 2, from).trim() === '')
  return isBehind ? from : undefined
}

/** Blanks around a place, up to two. */
function gapAt(text: string, place: number): number {
  const isBlank = (at: number) => (text[at] ?? ' ') === ' '
  const before = isBlank(place - 1) ? (isBlank(place - 2) ? 2 : 1) : 0
  const behind = isBlank(place) ? (isBlank(place + 1) ? 2 : 1) : 0
  return Math.min(2, before + behind)
}

/** The column of row numbers that some printers put in front, without a name. */
function indexWidth(start: number, rows: readonly Line[]): number {
  const widths = rows.map(({ text }) => /^\s*(?:\d+|\.\.+)(?=\s)/.exec(text)?.[0].length ?? 0)
  const width = Math.max(0, ...widths)
  return start > 0 && widths.every((each) => each > 0) && width <= start + 4 ? width : 0
}

function recordOf({ text, line, start, end }: Line, cuts: readonly number[]): GridRecord {
  const cells = cuts.map((from, at): Cell => {
    const part = text.slice(from, cuts[at + 1])
    return { text: part.trim(), start: start + from + (part.length - part.trimStart().length) }
  })
  return { cells: text.trim() === '' ? [{ text: '', start }] : cells, line, end }
}

function asOne({ text, line, start, end }: Line): GridRecord {
  return { cells: [{ text: text.trim(), start }], line, end }
}

/** Columns without names, two spaces or more apart: cut where no line has a letter. */
export function gutteredGrid(text: string): Grid | undefined {
  const lines = linesOf(text)
  const full = lines.filter((line) => line.text.trim() !== '').slice(0, sampleRows)
  if (full.length < 2 || full.some((line) => line.text.includes('\t'))) return undefined
  const width = Math.max(...full.map((line) => line.text.length))
  if (width > 400) return undefined
  const cuts = [0]
  for (let at = 1; at < width; at++) {
    const isBlank = (place: number) => full.every((line) => (line.text[place] ?? ' ') === ' ')
    if (
      isBlank(at - 1) &&
      !isBlank(at) &&
      (isBlank(at - 2) || at === 1) &&
      full.some((line) => line.text.slice(0, at).trim() !== '')
    )
      cuts.push(at)
  }
  if (cuts.length < 2) return undefined
  return {
    format: 'aligned',
    records: lines.map((line) => recordOf(line, cuts)),
    more: 0,
    mayBeGrouped: false,
  }
}
