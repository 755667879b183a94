import { type TableRecord, textIn } from './cells.ts'
import { isEmptyText } from './empty.ts'
import { exactType } from './exact-side.ts'
import { fieldNamed, isLabelLine } from './field-names.ts'
import { sampleLength, splitters } from './splitters.ts'
import { rowsOf, type SaidRows } from './table-rows.ts'

/** Records side by side: one line per field, its label first, then one value per record. */
export function recordsSideBySide(text: string): SaidRows | undefined {
  const sample = text.slice(0, sampleLength)
  for (const split of splitters(sample)) {
    const lines = split(sample)
    const types = lines.find((line) => isLineOf('type', line))
    const causes = lines.find((line) => isLineOf('cause', line))
    if (!types || !causes) continue
    // Between tabs stand values; words have commas too.
    if (!sample.includes('\t') && !(types.cells.length === causes.cells.length && areTypes(types))) continue
    const records = types.cells.map((type, at) => ({ cells: [type, textIn(causes, at)], line: types.line }))
    return rowsOf(records, { columns: { type: 0, cause: 1 }, at: 0 })
  }
  return undefined
}

function isLineOf(field: 'type' | 'cause', line: TableRecord): boolean {
  const name = fieldNamed(textIn(line, 0))
  const values = line.cells.slice(1)
  return name?.field === field && !name.plain && values.length > 1 && !values.some(isLabelLine)
}

function areTypes({ cells }: TableRecord): boolean {
  return cells.slice(1).every((cell) => isEmptyText(cell) || exactType(cell) !== undefined)
}
