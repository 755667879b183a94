import { cellsIn } from '../export/layout.ts'
import { valueText } from '../export/text-place.ts'
import { HtmlRows } from '../phone-events/formats/html.ts'
import type { CountedTable } from './keeper.ts'

/** The cells of a row that is read alone, in the order of the table’s names. */
export function cellsOfRow(text: string, { kind, delimiter, names }: CountedTable): readonly string[] {
  if (kind === 'html') return new HtmlRows().cellsOf(text) ?? [text]
  if (kind === 'json') return cellsOfRecord(text, names)
  return kind === 'words' ? [text] : cellsIn(text, delimiter ?? ',')
}

function cellsOfRecord(text: string, names: readonly string[]): readonly string[] {
  try {
    const record: unknown = JSON.parse(text)
    if (typeof record !== 'object' || record === null) return [text]
    return names.map((name) => valueText(Reflect.get(record, name)))
  } catch {
    return [text] // What others print like JSON is shown as it is written.
  }
}
