import type { CellAs, CellSink, Merge } from './cell-sink.ts'

/** Hands on the cells of a sheet but those of its pivot tables: they sum up rows that stand elsewhere. */
class BesidePivots implements CellSink {
  private readonly sink: CellSink
  private readonly blocks: readonly Merge[]
  private here: readonly Merge[] = []

  constructor(sink: CellSink, blocks: readonly Merge[]) {
    this.sink = sink
    this.blocks = blocks
    sink.pivots?.(blocks.length)
  }

  row(row: number, isHidden: boolean): void {
    this.here = this.blocks.filter((block) => block.row <= row && row <= block.lastRow)
    this.sink.row(row, isHidden)
  }

  cell(column: number, bytes: Uint8Array, start: number, end: number, as: CellAs, isText: boolean): void {
    if (!this.here.some((block) => block.column <= column && column <= block.lastColumn))
      this.sink.cell(column, bytes, start, end, as, isText)
  }

  endRow(times: number): void {
    this.sink.endRow(times)
  }

  merge(block: Merge): void {
    this.sink.merge(block)
  }
}

/** A sink that hears nothing of these pivot tables, but that there are some. */
export function besidePivots(sink: CellSink, pivots: readonly Merge[]): CellSink {
  return pivots.length > 0 ? new BesidePivots(sink, pivots) : sink
}
