import { longestPreamble } from '../columns.ts'
import { isNoCall, isOperator } from '../holders.ts'
import { isBareName } from '../names.ts'
import { type Grid, type GridRecord, type Held, hasText, isFull, textIn } from '../reading.ts'
import { isColumnType } from '../table-words.ts'
import { readValue } from '../values.ts'
import { fieldNamed, isEmptyText, isRecordLabel, type Side } from '../vocabulary.ts'

/**
 * Tables that name the fields in a column, turned round: an object's fields one below the other, or several records side
 * by side. What the heads say of the values holds for all of them.
 */
export function transposed(grid: Grid): Grid | undefined {
  const listed = labelColumn(grid)
  const turned = listed ?? sideways(grid)
  if (!turned) return undefined
  const quote = titleOf(grid) ?? (listed ? undefined : headsOf(grid))
  return quote === undefined ? turned : { ...turned, held: { quote } }
}

/** A word that says what all of a table is: `Filter`. */
function titleOf({ records }: Grid): string | undefined {
  const first = records.find(hasText)
  const title = first?.cells.find(({ text }) => isFull(text))?.text ?? ''
  return isNoCall(title) ? title : undefined
}

/** Of columns with words above them nobody knows which is the call's own: `Should be`, `Is`. */
function headsOf({ records }: Grid): string | undefined {
  const [corner, ...heads] =
    records.find(({ cells }) => cells.length > 2)?.cells.map(({ text }) => text.trim()) ?? []
  const areRecords =
    isRecordLabel(corner ?? '') && !records.some(({ cells }) => cells.some(({ text }) => isColumnType(text)))
  const areWords = heads.length > 1 && heads.every((head) => /^\p{L}[\p{L} ]+$/u.test(head))
  return areWords && !areRecords ? heads.join(', ') : undefined
}

/** A column of labels and one of values; a label that comes again, or another key beside it, begins another record. */
function labelColumn(grid: Grid): Grid | undefined {
  const { format, records: all } = grid
  if (format !== 'aligned' && all.length > longestList) return undefined
  const full = all.filter(hasText)
  const found = format === 'aligned' ? alignedLabels(full) : listedFields(full)
  if (!found) return undefined
  const { lines, label, value, keys, held = grid.held } = found
  const keyOf = (line: GridRecord | undefined) =>
    keys.map((at) => textIn(line ?? { cells: [] }, at)).join('\t')
  const records: GridRecord[][] = []
  for (const line of lines) {
    const record = records.at(-1)
    const isNext = record?.some((other) => textIn(other, label).trim() === textIn(line, label).trim())
    if (!record || isNext || keyOf(record[0]) !== keyOf(line)) records.push([line])
    else record.push(line)
  }
  const turned = records.flatMap((record) =>
    [label, value].map((column) => ({
      cells: record.map(({ cells }) => cells[column] ?? { text: '', start: 0 }),
      line: record[0]?.line ?? 1,
      end: record.at(-1)?.end ?? 0,
    })),
  )
  return { ...grid, records: turned, mayBeGrouped: false, ...(held ? { held } : {}) }
}

interface LabelColumn {
  readonly lines: readonly GridRecord[]
  readonly label: number
  readonly value: number
  /** The columns that tell one record from another. */
  readonly keys: readonly number[]
  /** What the values' head says of them. */
  readonly held?: Held | undefined
}

function alignedLabels(records: readonly GridRecord[]): LabelColumn | undefined {
  const lines = records.filter(({ cells }) => cells.length === 2 && isFull(cells[0]?.text))
  return lines.length > 1 && namesBoth(lines, 0) ? { lines, label: 0, value: 1, keys: [] } : undefined
}

/** An object has some hundred fields, and a list of them a few columns. */
const longestList = 1000
const widestList = 12

/** A list of an object's fields: their names, their types, and one column of values, which says so if there are heads. */
function listedFields(records: readonly GridRecord[]): LabelColumn | undefined {
  const [first, ...rest] = records
  const width = first?.cells.length ?? 0
  const isLine = ({ cells }: GridRecord) =>
    cells.length === width && (width < 3 || cells.filter(({ text }) => isFull(text)).length > 1)
  if (!first || width < 2 || width > widestList || !records.every(isLine)) return undefined
  const columns = [...first.cells.keys()]
  const labels = columns.filter((at) => namesBoth(records, at))
  const [label] = labels
  if (label === undefined) return undefined
  const own = records.filter((record) => isField(textIn(record, label)))
  const others = columns.filter(
    (at) =>
      !labels.includes(at) &&
      !own.every((record) => !isFull(textIn(record, at)) || isColumnType(textIn(record, at))),
  )
  const head = columns.findLast(
    (at) => /^\s*values?\s*$/i.test(textIn(first, at)) || isNoCall(textIn(first, at)),
  )
  const isHeadless = width > 2 && (own.includes(first) || first.cells.some(({ text }) => isColumnType(text)))
  const value = head ?? (isHeadless && others.length === 1 ? others[0] : undefined)
  const keys = others.filter((at) => at !== value)
  const areValues = keys.some((at) => own.some((record) => isBareName(textIn(record, at))))
  if (value === undefined || labels.includes(value) || areValues) return undefined
  const name = head === undefined ? '' : textIn(first, head)
  const quote = isNoCall(name) ? name : first.cells.find(({ text }) => isOperator(text))?.text
  return {
    lines: head === undefined ? records : rest,
    label,
    value,
    keys,
    held: quote === undefined ? undefined : { quote },
  }
}

function namesBoth(records: readonly GridRecord[], column: number): boolean {
  const isOf = (side: Side) => records.some((record) => isFieldOf(textIn(record, column), side))
  return isOf('type') && isOf('cause')
}

function isField(text: string): boolean {
  return isFieldOf(text, 'type') || isFieldOf(text, 'cause')
}

function isFieldOf(text: string, side: Side): boolean {
  const name = fieldNamed(text)
  return name?.field === side && name.owner === 'own' && !name.plain
}

/** Records side by side: one line per field, its label first, then one value per record. */
function sideways(grid: Grid): Grid | undefined {
  const lineOf = (side: Side) =>
    grid.records.slice(0, longestPreamble * 2).find((record) => isFieldOf(textIn(record, 0), side))
  const [types, causes] = [lineOf('type'), lineOf('cause')]
  if (!types || !causes || types.cells.length < 3 || types.cells.length !== causes.cells.length)
    return undefined
  const isSide = ({ cells }: GridRecord, side: Side) =>
    cells
      .slice(1)
      .every(({ text }) => isEmptyText(text) || isColumnType(text) || readValue(side, text).kind === 'read')
  if (!isSide(types, 'type') || !isSide(causes, 'cause')) return undefined
  // Names below the labels head the lines of a matrix.
  if (grid.records.some((record) => isBareName(textIn(record, 0)))) return undefined
  const lines = grid.records.filter(({ cells }) => cells.length === types.cells.length)
  const [head] = lines
  const isOld = (at: number) => at > 0 && head !== undefined && isNoCall(textIn(head, at))
  const records = [...types.cells.keys()]
    .filter((at) => !isColumnType(textIn(types, at)) && !isOld(at))
    .map((at) => ({
      cells: lines.map(({ cells }) => cells[at] ?? { text: '', start: 0 }),
      line: types.line,
      end: types.end,
    }))
  return { ...grid, records, mayBeGrouped: false }
}
