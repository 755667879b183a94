import { countIn, type Field, type Line, type RawRow, type Reading } from '../reading.ts'
import { areOthers, isGlue } from '../vocabulary.ts'
import { indentOf } from './label-lines.ts'
import { hasCauses, weekday } from './word-groups.ts'

/** Lines that are one side of a record each. @param numbered the same, where a number behind a type was taken for a cause */
export function sidesAlone(
  numbered: readonly RawRow[],
  rows: readonly RawRow[],
  lines: readonly Line[],
): Reading | undefined {
  const areAlone = (all: readonly RawRow[]) => all.every(({ fields }) => fields.length === 1)
  const outline = areAlone(rows) ? outlined(rows, lines) : undefined
  return outline ?? (areAlone(numbered) ? stacked(numbered, lines) : undefined)
}

interface Branch {
  readonly row: RawRow
  readonly field: Field
  readonly line: Line
  readonly inner: { readonly row: RawRow; readonly field: Field; readonly line: Line }[]
}

/**
 * One side to a line, and below it, set further in, the other side of each record: a type and its causes, or a cause and
 * its types. A type that comes without causes may stand alone. Nothing where the lines are set in otherwise.
 */
function outlined(rows: readonly RawRow[], lines: readonly Line[]): Reading | undefined {
  const branches = branchesOf(rows, lines)
  if (!branches) return undefined
  const areSums = areKeys(branches) || branches.every((branch) => branch.inner.length === 0 || isSum(branch))
  const made = branches.flatMap(({ row, field, line, inner }): RawRow[] =>
    inner.length === 0
      ? [{ ...row, ...(areSums ? withCount([field], line) : {}) }]
      : inner.map((leaf) => ({
          ...leaf.row,
          fields: [field, leaf.field],
          ...(areSums ? withCount([field, leaf.field], leaf.line) : {}),
        })),
  )
  return { format: 'words', rows: made, passed: [], isList: true, unread: 0 }
}

function branchesOf(rows: readonly RawRow[], lines: readonly Line[]): readonly Branch[] | undefined {
  const branches: Branch[] = []
  const indent = indentOf(lines[0]?.text ?? '')
  let deeper: number | undefined
  for (const [at, { open: _, ...row }] of rows.entries()) {
    const [line, [field]] = [lines[at], row.fields]
    if (!line || !field) return undefined
    const own = indentOf(line.text)
    const last = branches.at(-1)
    if (own === indent) branches.push({ row, field, line, inner: [] })
    else {
      deeper ??= own
      if (own !== deeper || own < indent || last?.field.field === field.field) return undefined
      last?.inner.push({ row, field, line })
    }
  }
  const areOuter = branches.every(({ field }) => field.field === branches[0]?.field.field)
  const mayBeAlone = ({ field, inner }: Branch) =>
    inner.length > 0 || (field.field === 'type' && !hasCauses(field.text))
  return rows.length === lines.length &&
    areOuter &&
    branches.some(({ inner }) => inner.length > 0) &&
    branches.every(mayBeAlone)
    ? branches
    : undefined
}

const lastNumber = /(?:^|[\s:=(x\u00d7\u2013-])(\d[\d.,]*)\)?(?: calls?)?\s*$/

function numberOn({ text }: Line): number | undefined {
  return countIn(lastNumber.exec(text)?.[1] ?? '')
}

/** Whether what stands above is the sum of what stands below it: then the numbers are counts. */
function isSum({ line, inner }: Branch): boolean {
  const whole = numberOn(line)
  return (
    whole !== undefined && whole === inner.reduce((sum, leaf) => sum + (numberOn(leaf.line) ?? Number.NaN), 0)
  )
}

/** Whether keys stand above keys with a number each, as in YAML: `NO_ANSWER:` and below it `Ringing: 7`. */
function areKeys(branches: readonly Branch[]): boolean {
  return branches.every(
    ({ line, inner }) =>
      /\D:\s*$/.test(line.text) &&
      inner.length > 0 &&
      inner.every((leaf) => /(?::|\s{2})\s*\d+\s*$/.test(leaf.line.text)),
  )
}

function withCount(fields: readonly Field[], line: Line): Pick<RawRow, 'fields'> {
  const text = lastNumber.exec(line.text)?.[1]
  if (text === undefined) return { fields }
  const start = line.start + line.text.lastIndexOf(text)
  return { fields: [...fields, { field: 'count', text, start, end: start + text.length, isAccounted: true }] }
}

/** `Call 1: Ringing`, `2. NO_ANSWER`: what the line says is said of something that it names. */
function hasOwnLabel(line: Line | undefined, row: RawRow): boolean {
  const before = line?.text.slice(0, Math.max(0, row.start - line.start)) ?? ''
  return areOthers(before) || (before.match(/[\p{L}\p{N}]+/gu) ?? []).some((word) => !isGlue(word))
}

/** One side to a line: type and cause by turns are pairs, anything else is asked. */
function stacked(rows: readonly RawRow[], lines: readonly Line[]): Reading {
  const sides = rows.map(({ fields }) => fields[0]?.field)
  const [first] = sides
  const areBoth = new Set(sides).size > 1
  const isByTurns =
    rows.length % 2 === 0 &&
    // Times, and counts behind each side, are of records of their own; dots tell of what came between.
    !lines.some(
      ({ text }) =>
        weekday.test(text) || /\d[:.]\d|[\s:=(x+-]\d[\d.,]*[)%]*\s*$|\d\s?%|[…↑↓▲▼]|\.{3}/.test(text),
    ) &&
    rows.every((row, at) => !hasOwnLabel(lines[at], row)) &&
    sides.every((side, at) => (at % 2 === 0) === (side === first))
  const made = isByTurns
    ? rows.flatMap((row, at): RawRow[] => {
        const next = rows[at + 1]
        return at % 2 === 0 && next
          ? [{ line: row.line, start: row.start, end: next.end, fields: [...row.fields, ...next.fields] }]
          : []
      })
    : rows.map(({ quote: _, ...row }): RawRow => (areBoth ? { ...row, open: ['type', 'cause'] } : row))
  return { format: 'words', rows: made, passed: [], isList: true, unread: 0 }
}
