import { deniesByFlag, isNewer, isNoCall, isOthersName } from './holders.ts'
import { exactType, isBareName, isNamed } from './names.ts'
import {
  type Columns,
  type GridRecord,
  hasText,
  isFull,
  type Layout,
  type Passed,
  type Texts,
  textIn,
} from './reading.ts'
import {
  areFigures,
  endsTable,
  isColumnType,
  isStatistic,
  isTotal,
  shapeOf,
  withoutCount,
} from './table-words.ts'
import { areOthers, isEmptyText, isRecordLabel, isUnknown, named, remembered, wordsOf } from './vocabulary.ts'

/** What stands above the columns of a table, and in its first one, and says that its rows are no calls of their own, or no rows. */

/** Whether most rows tell of another table: how many, the most frequent. */
export function areStatistics(rows: readonly GridRecord[], { type, cause }: Columns): boolean {
  const full = rows.filter(hasText)
  const isLabel = ({ cells }: GridRecord) => isStatistic(/^\S*/.exec(cells[0]?.text.trim() ?? '')?.[0] ?? '')
  return type !== 0 && cause !== 0 && full.filter(isLabel).length * 2 > full.length
}

/** The column without a head that says what each line sums up: `Sum`, and below it `Avg`; -1 where there is none. */
export function aggregateColumn(head: Texts, rows: readonly GridRecord[]): number {
  return head.cells.findIndex(({ text }, at) => {
    if (isFull(text)) return false
    const said = rows.map((row) => textIn(row, at).trim()).filter(isFull)
    return said.length > 1 && said.every((word) => aggregate.test(word)) && new Set(said).size > 1
  })
}

const aggregate =
  /^(?:sum|avg\.?|average|max|min|median|count|largest|smallest|summe|mittelwert|durchschnitt|somme|moyenne|suma|promedio|som|gemiddelde)$/i

/** Whether most rows have a blank first cell, as an index that is printed once has it. */
export function areIndexed(rows: readonly GridRecord[]): boolean {
  const full = rows.filter(hasText)
  return full.filter(({ cells }) => !isFull(cells[0]?.text)).length * 2 > full.length
}

/** Whether sums stand among the rows of a count: a blank pair, and a type twice without a cause. Then a blank cell says nothing. */
export function areRolledUp(rows: readonly GridRecord[], { type, cause, count }: Columns): boolean {
  if (type === undefined || cause === undefined || count === undefined) return false
  const blank = rows.filter(
    (row) =>
      row.cells.length > cause &&
      isFull(textIn(row, count)) &&
      isEmptyText(textIn(row, cause)) &&
      !isTotal(textIn(row, type)),
  )
  const types = blank.map((row) => textIn(row, type).trim()).filter((text) => !isEmptyText(text))
  return types.length < blank.length && new Set(types).size < types.length
}

/** What stands at the head of a table and says that its rows are no calls of their own. */
export function headingOf(
  records: readonly GridRecord[],
  { at, columns }: Pick<Layout, 'at' | 'columns'>,
): string | undefined {
  if (at < 0) return headOfOthers(records, columns)
  const above = records.slice(0, at).findLast(hasText)
  const head = records[at]
  return (
    headingAbove(above, columns) ??
    (head && (headOfTwoLists(head, records.slice(at + 1), columns) ?? headOfPlan(head, columns)))
  )
}

const plan =
  /^\W*(?:(?:weekly|monthly|daily|max(?:imum)?\.?|min(?:imum)?\.?|calls?) )*(?:targets?|goals?|thresholds?|limits?|max(?:imum)?\.?|quotas?|budgets?|sla|changes?|deltas?|differences?|diff|sip(?: (?:status|code|response))?|q\.?850|veränderung|différence|ziel(?:wert)?e?|schwelle|grenzwert|objectifs?|objetivos?)\W*$/i

/** A head of what is planned, where a table has nothing else beside the two fields: `Missed Call Type,Hangup Cause,Target`. */
function headOfPlan({ cells }: Texts, { type, cause }: Columns): string | undefined {
  const others = cells.filter(({ text }, at) => at !== type && at !== cause && isFull(text))
  return others.every(({ text }) => plan.test(text)) ? others[0]?.text.trim() : undefined
}

/** The words above the columns of the two fields, or above all, that say whose they are. */
function headingAbove(above: GridRecord | undefined, { type, cause }: Columns): string | undefined {
  const full = (above?.cells ?? []).filter(({ text }) => isFull(text))
  const over =
    full.length > 1 ? [type, cause].map((column) => lastFull(above, column)) : [full[0]?.text ?? '']
  return over.find(
    (text) =>
      ((isOneWord(text) || isHeading(text)) && isNoCall(text)) ||
      (/^[\p{L}\d -]{1,30} (?:leg|call|event|record)s?$/iu.test(text.trim()) && areOthers(text)),
  )
}

/** A head that stands beside both fields, with figures of each: two lists side by side, and no records. */
function headOfTwoLists(head: Texts, below: readonly Texts[], { type, cause }: Columns): string | undefined {
  if (type === undefined || cause === undefined) return undefined
  const again = headAgain(head, Math.min(type, cause), Math.max(type, cause))
  if (again !== undefined) return again
  const holdsFigures = (column: number) =>
    below.every((row) => !isFull(textIn(row, column)) || areFigures(textIn(row, column)))
  return [1, -1]
    .map((step) => [type + step, cause + step] as const)
    .filter(([one, other]) => one !== cause && other !== type && holdsFigures(one) && holdsFigures(other))
    .map(([one, other]) => [textIn(head, one).trim(), textIn(head, other).trim()] as const)
    .find(([one, other]) => one !== '' && one === other)?.[0]
}

/** A head between the two fields that stands before or behind them, too, be it with another mark: they are of two records. */
function headAgain(head: Texts, first: number, second: number): string | undefined {
  const heads = head.cells.map(({ text }) => (/\d| \p{Lu}$/u.test(text) ? shapeOf(text) : text.trim()))
  const around = [...heads.slice(0, first), ...heads.slice(second + 1)]
  const again = heads.findIndex(
    (text, at) => at > first && at < second && text !== '' && around.includes(text),
  )
  return head.cells[again]?.text.trim()
}

/** A row's own word that says that it is no call's own: `Expected`, `old value`; under no head `deleted` as well. */
export function nameOfNone({ cells }: Texts, head: Texts, columns: ReadonlySet<number>): string | undefined {
  return cells.find(({ text }, at) => columns.has(at) && isNameOfNone(text, head, at))?.text
}

/** The columns in which such a word stands. Told by a table's first rows, so that no row’s place in it matters. */
export function columnsOfNone(records: readonly Texts[], head: Texts): ReadonlySet<number> {
  const found = new Set<number>()
  for (const { cells } of records)
    for (const [at, { text }] of cells.entries()) if (isNameOfNone(text, head, at)) found.add(at)
  return found
}

function isNameOfNone(text: string, head: Texts, at: number): boolean {
  return (
    isOthersName(text) ||
    deniesByFlag(textIn(head, at), text) ||
    (!isFull(textIn(head, at)) && (isCross(text) || (isOneWord(text) && isNoCall(text))))
  )
}

/** The names of other columns, as of another table below a blank line. */
export function isHeadOfOthers({ cells }: Texts): boolean {
  const full = cells.filter(({ text }) => isFull(text))
  return full.length > 1 && full.every(({ text }) => isRecordLabel(text))
}

/** `## Expected results`, `Examples:`, and no report's title: `Previous month`. */
function isHeading(text: string): boolean {
  return /^\s*#+ (?:\p{L}+ ?){1,3}$|^\s*(?:\p{L}+ ?){1,3}:\s*$/u.test(text)
}

function isCross(text: string): boolean {
  return /^\s*[✗✘❌❎🚫⛔]\uFE0F?\s*$/u.test(text)
}

function isOneWord(text: string): boolean {
  return /^\W*\p{L}+\W*$/u.test(text)
}

/** A first record that is none: heads of two things, `Call 1` and `Call 2`, or names of fields that are another's. */
function headOfOthers(records: readonly GridRecord[], { type, cause }: Columns): string | undefined {
  const first = records.find(hasText)
  const [one, other] = [textIn(first ?? { cells: [] }, type), textIn(first ?? { cells: [] }, cause)]
  if (!first || isNamed('type', one) || isNamed('cause', other)) return undefined
  const isName = (text: string) => /missed|hang-?[ _]?up/i.test(text)
  const arePlaces = one === '0' && other === '1'
  const areAlike = one !== other && !arePlaces && /\d/.test(one) && shapeOf(one) === shapeOf(other)
  return areAlike || isName(one) || isName(other)
    ? first.cells
        .map(({ text }) => text)
        .join(' ')
        .trim()
    : undefined
}

/** The cell above a column, or the last one before it that may reach over it. */
function lastFull(record: GridRecord | undefined, column: number | undefined): string {
  const cells = column === undefined ? [] : (record?.cells.slice(0, column + 1) ?? [])
  return cells.findLast(({ text }) => isFull(text))?.text ?? ''
}

const othersLast = named(
  'AGENT NAME OWNER USER QUEUE CALLER NUMBER DATE TIME DEVICE EXTENSION TEAM GROUP CONTACT ACCOUNT DIRECTION DURATION',
)

/** Whether no cause stands in such a column, unless a row has shifted: `Agent`, `Start Time`. */
const holdsNoCause = remembered((head) => othersLast.has(wordsOf(head).at(-1) ?? ''))

const vagueHead =
  /^\P{L}*(?:\p{L}{0,2}|(?:hangup |cause |type )?(?:code|value|name|text|hangup|reason|details?|info|result|outcome))\P{L}*$/iu

function isVague(head: string): boolean {
  return vagueHead.test(head)
}

/** Columns with a type or a cause whose heads say nothing of whose it is, for a head or a row may have moved, or that it is a newer one. */
export function vagueBeside(
  record: Texts,
  below: readonly Texts[],
  own: readonly number[],
): readonly number[] {
  return [...record.cells.keys()].filter(
    (at) =>
      !own.includes(at) &&
      [isVague, isNewer, holdsNoCause].some((is) => is(textIn(record, at))) &&
      below.some((row) => isBareName(textIn(row, at)) && !isUnknown(textIn(row, at))),
  )
}

/** A record that is no row, as a line of its own. */
export function passedOver({ cells, line, end }: GridRecord, as: Passed['as']): Passed {
  const text = cells
    .map((cell) => cell.text)
    .join('\t')
    .trim()
  return { line, text, as, start: cells[0]?.start ?? 0, end }
}

const rule = /^[\s\-=_+:|~─━═┼╪╬┬┴├┤┌┐└┘╔╗╚╝]*$/

/** Long enough that it is no dash for an empty cell. */
const drawn = /[─━═]|-{3}|={3}|:-|-:/

/** Why a record of a table is no row, if it is none: a footer, a total, a rule, a line of column types or of dots. */
export function reasonToPass(record: GridRecord, columns: Columns): Passed['as'] | undefined {
  const { cells } = record
  if (cells.every(({ text }) => rule.test(text)) && cells.some(({ text }) => drawn.test(text)))
    return 'header'
  const full = cells.filter(({ text }) => isFull(text))
  const [first] = full
  const reach = Math.max(columns.type ?? 0, columns.cause ?? 0)
  if (full.length > 1 && full.every(({ text }) => isColumnType(text))) return 'header'
  if (full.length > 2 && full.slice(1).every(({ text }) => /^\s*(?:\.{2,}|…|⋮)\s*$/.test(text)))
    return 'words'
  const type = textIn(record, columns.type)
  if (isTotal(textIn(record, columns.cause))) return 'total'
  if (exactType(withoutCount(type)) !== undefined) return undefined
  // Beyond the two columns a total stands beside figures alone: an agent may be called Total.
  const isLead =
    first !== undefined &&
    (cells.indexOf(first) <= reach || full.slice(1).every(({ text }) => areFigures(text)))
  if ([isLead ? first.text : '', type].some(isTotal)) return 'total'
  const whole = full.map(({ text }) => text).join(full.length === 1 ? '' : ' ')
  if (endsTable(whole, full.length === 1 || cells.length > 2)) return 'footer'
  // In prose a space stands behind a comma, and none behind another table's delimiter.
  const isLone = cells.length === 1 && reach > 0 && !/[\t,;|]\S/.test(first?.text ?? '')
  return isLone && !isNamed('type', first?.text ?? '') && !isNamed('cause', first?.text ?? '')
    ? 'words'
    : undefined
}
