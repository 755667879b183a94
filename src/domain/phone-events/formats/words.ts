import { isNoCall } from '../holders.ts'
import { mentionsIn } from '../mentions.ts'
import {
  fewRecords,
  type Line,
  linesOf,
  type Passed,
  type RawRow,
  type Reading,
  sidesOf,
} from '../reading.ts'
import { isTotal } from '../table-words.ts'
import { fieldNamed, isGlue, namesOthersField, type Side } from '../vocabulary.ts'
import { indentOf } from './label-lines.ts'
import { sentence } from './sentence.ts'
import { withCounts } from './word-counts.ts'
import { type Item, itemOf, likeOthers, ofPeople, withoutNames } from './word-items.ts'
import { areChanges, isTakenBack, listOf, outlineBelow } from './word-list.ts'

/** The pairs that a text without columns and labels says, and what is left over in it. */
export function wordPairs(text: string, lineAt: (at: number) => number): Reading {
  const lines = withoutNames(linesOf(text).filter((line) => !/^[\s"'“”„‘’«»()[\]{}*~.!]*$/.test(line.text)))
  const totals = lines.filter(isTotalLine)
  const asList = listOf(totals.length > 0 ? lines.filter((line) => !isTotalLine(line)) : lines, lineAt)
  if (asList) {
    const passed = totals.map((line): Passed => ({ ...line, line: lineAt(line.start), as: 'total' }))
    return { ...asList, rows: withCounts(asList.rows, text), passed }
  }
  const outline = outlineBelow(lines, lineAt)
  if (outline) return outline
  const head = othersHead(lines)
  const rows: RawRow[] = []
  const items: Item[] = []
  const passed: Passed[] = []
  let heading: string | undefined
  /** A line with names among other words: it may correct a pair that stands elsewhere. */
  let aside: string | undefined
  /** Where on its line the first pair of a list begins. */
  let place: number | undefined
  const isChange = areChanges(lines) || areChoices(lines)
  for (const [at, unit] of unitsOf(lines, text).entries()) {
    const said = sentence(unit.text, unit.start, lines.length === 1)
    const mayBeUnknown = text.trim().length < longestUnknown || typeLabel.test(unit.text)
    const own = said.rows.filter((row) => mayBeUnknown || !isUnknownAlone(row))
    if (aside === undefined && own.length > 0 && !said.isPlain && own.every((row) => isAmongWords(unit, row)))
      aside = unit.text.trim()
    if (own.length === 0) heading = namesNoCall(unit.text) ? unit.text.trim() : undefined
    const first = own[0]
    const goesOn = place !== undefined && indentOf(unit.text) > place + deeper
    if (first && !goesOn) place = Math.min(place ?? first.start - unit.start, first.start - unit.start)
    const isSpoken = goesOn || isChange || own.some((row) => isTakenBack(unit, row))
    const quote = heading ?? head ?? (isSpoken ? unit.text.trim() : undefined)
    if (first && own.length === 1) items.push(itemOf(unit, at, first, rows.length, said.isPlain && !isSpoken))
    for (const row of own)
      rows.push({ ...row, line: lineAt(row.start), ...(quote === undefined ? {} : { quote }) })
    if (own.length === 0)
      passed.push({
        line: lineAt(unit.start),
        text: unit.text.trim(),
        as: isTotalLine(unit) ? 'total' : 'words',
        start: unit.start,
        end: unit.end,
      })
  }
  for (const { index } of likeOthers(items)) rows[index] = { ...(rows[index] as RawRow), isItem: true }
  for (const { index } of ofPeople(items)) rows[index] = withoutQuote(rows[index] as RawRow)
  const isPair = (row: RawRow) => sidesOf(row).size === 2
  const isTouched = aside !== undefined && rows.filter(isPair).length <= fewRecords
  const touched = (row: RawRow) => (row.quote === undefined && isPair(row) ? { ...row, quote: aside } : row)
  const named = sidesNamed(lines)
  const open =
    named.length === 0 ? rows : rows.map((row) => ({ ...row, open: [...(row.open ?? []), ...named] }))
  return {
    format: 'words',
    rows: withCounts(isTouched ? open.map(touched) : open, text),
    passed,
    isList: false,
    unread: 0,
  }
}

function isTotalLine({ text }: Line): boolean {
  return isTotal(text) && /^\P{N}*\d\P{L}*$/u.test(text)
}

function withoutQuote({ quote: _, ...row }: RawRow): RawRow {
  return row
}

/** `no, Trying`, `Trying, sorry`: words before the names, or behind a comma. */
function isAmongWords({ text, start }: Line, row: RawRow): boolean {
  return (
    /\p{L}/u.test(text.slice(0, row.start - start)) || /^\W*,\s+\p{Ll}/u.test(text.slice(row.end - start))
  )
}

/** So much deeper than the pairs above begins a line that goes on with what stands beside them. */
const deeper = 12

/** A question with its answers to choose from: `A) …`, `B) …`. */
function areChoices(lines: readonly Line[]): boolean {
  const marks = lines.flatMap(({ text }) => /^\s*\(?([A-Ha-h])[.)]\s/.exec(text)?.[1]?.toUpperCase() ?? [])
  const areInOrder = marks.every((mark, at) => mark === 'ABCDEFGH'[at])
  return marks.length > 1 && areInOrder && lines.some(({ text }) => /\?\s*$/.test(text))
}

/** A first line that is a head of columns and calls one of the two something else, or another's: `Call State Hangup Cause`. */
function othersHead([first, second]: readonly Line[]): string | undefined {
  const head = first?.text.trim() ?? ''
  if (!second || head.length > 80 || /[.?!,:;=\t]/.test(head) || mentionsIn(head).length > 0) return undefined
  if (namesOthersField(head)) return head
  const named = new Set([...head.matchAll(fieldName)].map(([name]) => fieldNamed(name)?.field))
  const rest = head.replace(fieldName, '').trim()
  const isHead = rest !== '' && rest.split(/\s+/).every((word) => /^\p{Lu}/u.test(word) || !isGlue(word))
  return isHead && named.size === 1 ? head : undefined
}

/** A field's name as a column has it, and no words of a sentence. */
const fieldName =
  /\b(?:Missed[ _]?Call[ _]?Type|Hang-?[ _]?[Uu]p[ _]?Cause|Cause|missed_call_type|hangup_cause)\b/g

/** Sides whose name has a line to itself: their value may be what was not read. */
function sidesNamed(lines: readonly Line[]): readonly Side[] {
  return (['type', 'cause'] as const).filter((side) =>
    lines.some(({ text }) => {
      if (side === 'type' && typeLabel.test(text)) return true
      const name = text.length < 60 && /type|cause/i.test(text) ? fieldNamed(text.trim()) : undefined
      return name?.field === side && name.owner === 'own'
    }),
  )
}

/** The field’s name before a value of its own. */
const typeLabel = /missed[ _]?call[ _]?type(?:__c)?["'\])*]*\s*(?:[:=\t→-]| {2}|$|is )/i

/** `Expected`, `Old:`, `Neither`: the line below says no call. */
function namesNoCall(line: string): boolean {
  const parts = line.length < longestHead ? line.split(/\s{2,}|\t|\|/) : []
  return parts.some((part) => part.length < 40 && (part.match(/\p{L}+/gu) ?? []).length < 4 && isNoCall(part))
}

const longestHead = 120

/** `Unknown` and a sign or two. */
const longestUnknown = 12

/** "Unknown" is the value of many another field: beside other words and without a cause it says nothing. */
function isUnknownAlone({ fields }: RawRow): boolean {
  return fields.length === 1 && fields[0]?.field === 'type' && /unknown/i.test(fields[0].text)
}

/** Longer lines are read piece by piece, cut between words: a whole paste may be one line. */
const longestUnit = 4000

/** Lines, each with the next one where a sign at its end goes on there. */
function unitsOf(lines: readonly Line[], text: string): Line[] {
  const units: Line[] = []
  for (const line of lines) {
    const last = units.at(-1)
    if (last && /[/|&+]\s*$/.test(last.text))
      units.splice(-1, 1, { ...last, text: text.slice(last.start, line.end), end: line.end })
    else units.push(...piecesOf(line))
  }
  return units
}

function piecesOf(line: Line): Line[] {
  const pieces: Line[] = []
  let from = 0
  while (line.text.length - from > longestUnit) {
    const space = line.text.lastIndexOf(' ', from + longestUnit)
    const end = space > from ? space : from + longestUnit
    pieces.push({
      ...line,
      text: line.text.slice(from, end),
      start: line.start + from,
      end: line.start + end,
    })
    from = end
  }
  return [...pieces, { ...line, text: line.text.slice(from), start: line.start + from }]
}
