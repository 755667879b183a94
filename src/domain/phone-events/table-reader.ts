import { crosstab } from './crosstab.ts'
import { fieldHistory } from './field-history.ts'
import { htmlRecord } from './html-record.ts'
import { jsonRecords } from './json-records.ts'
import type { TableReader } from './read-text.ts'
import { recordsSideBySide } from './records-side-by-side.ts'
import type { SaidRows } from './table-rows.ts'
import { columnsSeen, singleColumn, tableWithHeader, tableWithoutHeader } from './tables.ts'

export const tableReader: TableReader = {
  named: (text) =>
    rowsIn(jsonRecords(text)) ??
    rowsIn(fieldHistory(text)) ??
    rowsIn(recordsSideBySide(text)) ??
    rowsIn(crosstab(text)) ??
    rowsIn(tableWithHeader(text)) ??
    singleColumn(text) ??
    rowsIn(htmlRecord(text)),
  unnamed: (text) => rowsIn(tableWithoutHeader(text)),
  columnsSeen,
}

/** Whether a table is read otherwise than row by row: counts, or changes of fields. */
export function isNoList(text: string): boolean {
  return [crosstab, fieldHistory].some((read) => rowsIn(read(text)) !== undefined)
}

function rowsIn(table: SaidRows | undefined): SaidRows | undefined {
  return table && table.rows.length > 0 ? table : undefined
}
