import { mentionsIn } from '../mentions.ts'
import { exactType, isNamed } from '../names.ts'
import type { Cell, Grid, GridRecord } from '../reading.ts'
import { type Line, linesOf } from '../reading.ts'
import { isColumnType, isFooter, isTotal } from '../table-words.ts'
import { areOthers, fieldNamed, isSpelledEmpty } from '../vocabulary.ts'

/** How many lines may come before the names of the columns. */
const longestPreamble = 60
/** Rows by which the columns are told. */
const sampleRows = 200
const longestHead = 10_000
/** Two words that may be types or causes: the heads of a crosstab. */
const twoValues = /(?:ing|busy|devices|unknown|[a-z]_[a-z]+)\s.*(?:ing|busy|devices|unknown|[a-z]_[a-z])/i
const ruleLine = /^[\s\-=─━+~]*$/

interface Unit {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly isField: boolean
}

/**
 * Tables set in columns of spaces, under the names of their columns: left, right or in the middle, with as little as
 * one space between two columns. A table of which the columns cannot be told apart is none.
 */
export function alignedGrid(text: string): Grid | undefined {
  const lines = linesOf(text)
  for (const [at, head] of lines.slice(0, longestPreamble).entries()) {
    if (/\SEdit \p{Lu}/u.test(head.text) || /[\t|│;=•]|,\S|\w: /.test(head.text)) continue
    const mayName = /miss|hang/i.test(head.text)
    if (head.text.length > longestHead || !(mayName || twoValues.test(head.text))) continue
    const units = unitsOf(head.text)
    const isOfValues = areHeadsOfValues(units)
    if (!isOfValues && !(mayName && units.some(({ isField }) => isField))) continue
    const values = units.filter(
      ({ text }) => isNamed('type', text) || isNamed('cause', text) || isSpelledEmpty(text),
    ).length
    if (units.length < 2 || values === 1) continue
    const named = isOfValues && isValue(units[0]) ? [withoutCorner, ...units] : units
    const last = isOfValues ? lines.findIndex(({ text: row }, index) => index > at && row.trim() === '') : -1
    const end = last < 0 ? lines.length : last
    // Another crosstab below may be of another agent or month.
    if (isOfValues && mentionsIn(text.slice(lines[end]?.start ?? text.length)).length > 0) continue
    const below = lines.slice(at + 1, end).filter((line) => line.text.trim() !== '')
    const rows = below
      .filter(
        ({ text: row }) =>
          !ruleLine.test(row) && !isFooter(row) && !isTotal(row) && !wordsIn(row).every(isColumnType),
      )
      .slice(0, sampleRows)
    const cuts = cutsBetween(withOthersWords(named, head.text, rows), rows)
    if (!cuts || rows.length === 0 || rows.some((row) => holdsPair(recordOf(row, cuts)))) continue
    if (!rows.some((row) => reaches(row, cuts, named))) continue
    const records = [
      ...lines.slice(0, at).map(asOne),
      recordOf(head, cuts),
      ...lines.slice(at + 1, end).map((line) => (isWhole(line.text) ? asOne(line) : rowOn(line, cuts))),
      ...lines.slice(end).map(asOne),
    ]
    return { format: 'aligned', records, more: 0, mayBeGrouped: false }
  }
  return undefined
}

/** The label of a crosstab’s rows, where nothing stands above them. */
const withoutCorner: Unit = { text: '', start: 0, end: 0, isField: false }

function isValue(unit: Unit | undefined): boolean {
  return unit !== undefined && (isNamed('type', unit.text) || isNamed('cause', unit.text))
}

/** Whether a line holds the heads of a crosstab and nothing else: several types, or several causes, behind the corner’s word. */
function areHeadsOfValues(units: readonly Unit[]): boolean {
  return (['type', 'cause'] as const).some((side) => {
    const values = units.filter(({ text }) => isNamed(side, text)).length
    const first = units.findIndex(({ text }) => isNamed(side, text))
    return (
      values > 1 &&
      first <= 1 &&
      units.slice(first).every(({ text }) => isNamed(side, text) || isSpelledEmpty(text) || isTotal(text))
    )
  })
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

function wordsIn(text: string): readonly string[] {
  return text.match(/\S+/g) ?? []
}

/** The words of the heading, those of a field's name as one. */
function unitsOf(head: string): Unit[] {
  const words = [...head.matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
  const units: Unit[] = []
  for (let at = 0; at < words.length; ) {
    const count = [4, 3, 2, 1].find((size) => {
      const gaps = words
        .slice(at, at + size)
        .map(({ end }, index) => (words[at + index + 1]?.start ?? 0) - end)
      // Words of one name stand alike: `Phone Event      Hangup Cause` is two names.
      if (new Set(gaps.slice(0, size - 1)).size > 1) return false
      const text = words
        .slice(at, at + size)
        .map((word) => word.text)
        .join(' ')
      const name =
        words[at + size - 1] && !/^'?phone$/i.test(words[at]?.text ?? '') ? fieldNamed(text) : undefined
      const isType = size === 2 && words[at + 1] !== undefined && exactType(text) !== undefined
      const isCount = name?.field === 'count'
      return isType || (name?.owner === 'own' && !name.plain && (!isCount || (size > 1 && gaps[0] === 1)))
    })
    const size = count ?? 1
    const [first, last] = [words[at], words[at + size - 1]]
    const text = words
      .slice(at, at + size)
      .map((word) => word.text)
      .join(' ')
    if (first && last)
      units.push({
        text: head.slice(first.start, last.end),
        start: first.start,
        end: last.end,
        isField: count !== undefined && !isNamed('type', text) && fieldNamed(text)?.field !== 'count',
      })
    at += size
  }
  return units
}

/**
 * A word such as `Previous` or `B-Leg` beside a field's name is a part of that name where no row has a value of its own
 * below it.
 */
function withOthersWords(units: readonly Unit[], head: string, rows: readonly Line[]): readonly Unit[] {
  const hasOwnValue = ({ start, end }: Unit) =>
    rows.some(
      ({ text }) =>
        text.slice(start, end).trim() !== '' &&
        /^\s?$/.test(text[start - 1] ?? '') &&
        /^\s?$/.test(text[end] ?? ''),
    )
  const made: Unit[] = []
  for (const [at, unit] of units.entries()) {
    const last = made.at(-1)
    const next = units[at + 1]
    const areBeside = last?.end === unit.start - 1
    const isLead = areBeside && unit.isField && !last.isField && areOthers(last.text) && !hasOwnValue(last)
    const isTail =
      areBeside &&
      last.isField &&
      !unit.isField &&
      areOthers(unit.text) &&
      !(next?.isField && next.start === unit.end + 1) &&
      !hasOwnValue(unit)
    if (last && (isLead || isTail))
      made.splice(-1, 1, {
        ...unit,
        text: head.slice(last.start, unit.end),
        start: last.start,
        isField: true,
      })
    else made.push(unit)
  }
  return made
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
