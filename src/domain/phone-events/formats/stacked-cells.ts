import { isNamed } from '../names.ts'
import type { Field, Line, Passed, RawRow, Reading } from '../reading.ts'
import { fieldNamed, isEmptyText, type Side } from '../vocabulary.ts'

/** Tables with a cell on each line: the rows one after the other, or the columns. */

/** The two names, and below them nothing but types, each with its cause behind it unless that is empty. */
export function byTurns(lines: readonly Line[]): Reading | undefined {
  const [first, second, ...body] = lines
  if (!first || !second || body.length < 4) return undefined
  if (nameOn(first) === 'cause' && nameOn(second) === 'type') return byPairs(body)
  if (nameOn(first) !== 'type' || nameOn(second) !== 'cause') return undefined
  const rows: RawRow[] = []
  for (const [at, line] of body.entries()) {
    const next = body[at + 1]
    if (isNamed('type', line.text)) {
      const hasCause = next !== undefined && isNamed('cause', next.text)
      rows.push(rowAt(line, [cellOf('type', line), hasCause ? cellOf('cause', next) : blankAt(line.end)]))
    } else if (!isNamed('cause', line.text) || at === 0 || !isNamed('type', body[at - 1]?.text ?? ''))
      return undefined
  }
  return stackedBelow([], rows)
}

/** A cause and its type, and the next: with a cause left out nothing would say whose the next one is. */
function byPairs(body: readonly Line[]): Reading | undefined {
  if (body.length % 2 > 0 || !body.every(({ text }, at) => isNamed(at % 2 === 0 ? 'cause' : 'type', text)))
    return undefined
  const rows = body.flatMap((cause, at) => {
    const type = body[at + 1]
    return at % 2 === 0 && type ? [rowAt(cause, [cellOf('type', type), cellOf('cause', cause)])] : []
  })
  return stackedBelow([], rows)
}

function cellOf(side: Side, line: Line): Field {
  return { field: side, text: line.text.trim(), start: line.start, end: line.end, isAccounted: true }
}

/** One column after the other, each below its name, and as many values in both. */
export function byColumns(lines: readonly Line[]): Reading | undefined {
  const columnOf = (side: Side): readonly Line[] | undefined => {
    const places = lines.flatMap((line, at) => (nameOn(line) === side ? [at] : []))
    const [place, ...more] = places
    if (place === undefined || more.length > 0) return undefined
    const values: Line[] = []
    for (const line of lines.slice(place + 1)) {
      if (line.text.trim() !== '' && !isNamed(side, line.text) && !isEmptyText(line.text)) break
      values.push(line)
    }
    return values
  }
  const [types, causes] = [columnOf('type')?.filter(isFull), columnOf('cause')]
  if (!types || !causes || types.length < 3) return undefined
  const full = causes.filter(isFull)
  const beside = full.length === types.length ? full : trimmed(causes, types.length)
  if (!beside) return undefined
  const rows = types.map((type, at) =>
    rowAt(type, [cellOf('type', type), cellOf('cause', beside[at] as Line)]),
  )
  return stackedBelow([], rows)
}

/** The lines up to a number of them, the last of which is full: blank ones behind it may be none of the column's. */
function trimmed(lines: readonly Line[], count: number): readonly Line[] | undefined {
  const last = lines[count - 1]
  return last && isFull(last) && lines.slice(count).every((line) => !isFull(line))
    ? lines.slice(0, count)
    : undefined
}

export function isFull(line: Line): boolean {
  return line.text.trim() !== ''
}

/** The names of the columns, a line each, and then every row's cells, a line each, with none left out. */
export function byWidth(lines: readonly Line[]): Reading | undefined {
  const names = lines.slice(0, widest).map(nameOn)
  const [type, cause] = [names.indexOf('type'), names.indexOf('cause')]
  if (type < 0 || cause < 0) return undefined
  for (let width = Math.max(type, cause) + 1; width <= widest && 3 * width <= lines.length; width++) {
    const cellAt = (row: number, column: number) => lines[row * width + column]
    const rows = Array.from({ length: Math.floor(lines.length / width) - 1 }, (_, row) => row + 1)
    const isRow = (row: number) =>
      isNamed('type', cellAt(row, type)?.text ?? '') && isCauseCell(cellAt(row, cause)?.text ?? '')
    if (lines.length % width > 0 || !rows.every(isRow)) continue
    const made = rows.flatMap((row) => {
      const [own, other] = [cellAt(row, type), cellAt(row, cause)]
      return own && other ? [rowAt(own, [cellOf('type', own), cellOf('cause', other)])] : []
    })
    return stackedBelow(lines.slice(0, width), made)
  }
  return undefined
}

function isCauseCell(text: string): boolean {
  return isNamed('cause', text) || isEmptyText(text)
}

/** Columns that such a table has at most. */
const widest = 20

export function nameOn(line: Line): Side | undefined {
  const name = fieldNamed(line.text)
  return name?.owner === 'own' && !name.plain && name.field !== 'count' ? name.field : undefined
}

/** @param head the lines above the rows */
export function stackedBelow(head: readonly Line[], rows: readonly RawRow[]): Reading {
  const passed = head.map((line): Passed => ({ ...line, text: line.text.trim(), as: 'header' }))
  return { format: 'stacked', rows, passed, isList: true, unread: 0 }
}

export function rowAt(line: Line, fields: readonly Field[]): RawRow {
  return { line: line.line, start: line.start, end: line.end, fields }
}

export function blankAt(at: number): Field {
  return { field: 'cause', text: '', start: at, end: at, isAccounted: true }
}
