import type { CellSink } from './cell-sink.ts'
import { type CsvOptions, CsvSink } from './csv-sink.ts'
import { Survey, type Surveyed } from './survey.ts'

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string
  readonly isHidden: boolean
  /** Packed bytes that are read for it. */
  readonly packed: number
  /**
   * Tells its cells to a sink, and yields how far it is, from 0 to 1, each time a piece was told. Rejects with
   * `Refused`; until its end came nothing of it may be believed.
   */
  walk(sink: CellSink): AsyncIterable<number>
}

/** Looks a sheet over once. Rejects with `Refused`. */
export async function surveyOf(sheet: Sheet): Promise<Surveyed> {
  const survey = new Survey()
  for await (const _ of sheet.walk(survey)) void _
  return survey.surveyed()
}

export interface SheetPiece {
  readonly bytes: Uint8Array
  /** How much of the sheet was read, from 0 to 1. */
  readonly part: number
}

/** The sheet as CSV, as `CsvSink` writes it. Rejects with `Refused`. */
export async function* csvOf(
  sheet: Sheet,
  surveyed: Surveyed,
  options: CsvOptions = {},
): AsyncGenerator<SheetPiece> {
  const sink = new CsvSink(surveyed, options)
  for await (const part of sheet.walk(sink)) {
    const bytes = sink.taken()
    if (bytes.length > 0) yield { bytes, part }
  }
  sink.finish()
  yield { bytes: sink.taken(), part: 1 }
}
