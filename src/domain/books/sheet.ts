import type { CellSink } from './cell-sink.ts'
import { CsvSink } from './csv-sink.ts'
import { directLines } from './direct/direct-lines.ts'
import type { DirectSheet } from './direct/direct-sheet.ts'
import type { LineOptions } from './direct/line-ends.ts'
import { PlainCsvSink } from './plain-csv-sink.ts'
import type { SheetPiece } from './sheet-piece.ts'
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
  /** Where its rows can be counted in its bytes. */
  readonly direct?: DirectSheet
}

/** Looks a sheet over once. Rejects with `Refused`. */
export async function surveyOf(sheet: Sheet): Promise<Surveyed> {
  const survey = new Survey()
  for await (const _ of sheet.walk(survey)) void _
  return survey.surveyed()
}

/** A sheet on its way to become CSV. */
export interface SheetCsv {
  /** As `PlainCsvSink` writes it. Reject with `Refused`. */
  readonly pieces: AsyncIterable<SheetPiece>
  /** What was found out about the sheet, and whether the pieces are right; to be asked for when all have come. */
  readonly found: () => Surveyed
  readonly isRight: () => boolean
  /** Whether what stands behind the lines is in the pieces. */
  readonly hasEnds?: boolean
}

/**
 * The sheet as CSV. Where it was not looked over before, it may turn out at its end that it has to be read once more,
 * with what was found: merged cells are listed behind all others, and rows may stand in any order.
 */
export function csvOf(sheet: Sheet, surveyed?: Surveyed, options: LineOptions = {}): SheetCsv {
  const isPlain = !surveyed || (surveyed.isInOrder && surveyed.merges.length === 0)
  const isByCells = surveyed?.facts.inOneCell === 0
  if (sheet.direct && surveyed && isPlain && isByCells && !surveyed.isSplit)
    return {
      pieces: directLines(sheet.direct, surveyed, options),
      found: () => surveyed,
      isRight: () => true,
      hasEnds: options.ends !== undefined,
    }
  const sink = isPlain ? new PlainCsvSink(surveyed, options) : new CsvSink(surveyed, options)
  return {
    pieces: piecesOf(sheet, sink),
    found: () => sink.found(),
    isRight: () => sink.isRight(),
  }
}

async function* piecesOf(sheet: Sheet, sink: CsvSink | PlainCsvSink): AsyncGenerator<SheetPiece> {
  for await (const part of sheet.walk(sink)) {
    const bytes = sink.taken()
    if (bytes.length > 0) yield { bytes, part }
  }
  sink.finish()
  yield { bytes: sink.taken(), part: 1 }
}
