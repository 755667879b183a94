import { cellsIn } from '../export/layout.ts'
import type { Opened, RowPlace } from '../export/row-sink.ts'
import { bytesPerUnit, type Decode, textOf, type Units } from '../export/units.ts'
import type { CellDictionary } from './cell-dictionary.ts'
import { unitsOf, valueText } from './cell-text.ts'

/** The cells of the row at hand, by the columns of the first pass. Written over row by row. */
export interface Cells {
  readonly width: number
  take(place: RowPlace): void
  text(at: number): string
  /** Where the cell lies in `units`; `false` where the row ends before it. */
  find(at: number): boolean
  readonly units: Units
  readonly start: number
  readonly end: number
  /** The number of the cell’s value; that of an empty one where the row ends before it. */
  codeIn(dictionary: CellDictionary, at: number): number
}

/** Cells of a row that can be found: what stands beyond is not counted. */
export const mostCells = 1000

/** How the cells of a source are found: by the names of its own header where that differs from the first one’s. */
export function cellsOf(
  { kind, layout, encoding }: Opened,
  { names, decode }: { readonly names: readonly string[]; readonly decode: Decode },
): Cells {
  const own = layout?.names ?? []
  const isSame = own.length === 0 || names.every((name, at) => own[at] === name)
  const placeOf = (at: number) => (isSame ? at : own.indexOf(names[at] ?? ''))
  const width = Math.max(names.length, isSame ? (layout?.grid.records[0]?.cells.length ?? 0) : 0)
  const places = [...Array(width).keys()].map((at) => (placeOf(at) < mostCells ? placeOf(at) : -1))
  if (kind !== 'delimited') return new TextCells(names, places)
  const delimiter = layout?.delimiter ?? ','
  const toText = (units: Units) => cellsIn(textOf(units, encoding, decode), delimiter)[0] ?? ''
  return new CutCells(places, toText, bytesPerUnit(encoding))
}

/** Cells of delimited text, where they stand. */
class CutCells implements Cells {
  readonly width: number
  units: Units
  start = 0
  end = 0
  private readonly places: readonly number[]
  private bounds: Int32Array = new Int32Array(0)
  private cells = 0
  private view: DataView = new DataView(new ArrayBuffer(0))
  private readonly toText: (units: Units) => string
  private readonly bytesPerUnit: number
  private readonly textHere = () => this.toText(this.units.subarray(this.start, this.end))

  constructor(places: readonly number[], toText: (units: Units) => string, bytesPerUnit: number) {
    this.bytesPerUnit = bytesPerUnit
    this.units = bytesPerUnit === 1 ? new Uint8Array(0) : new Uint16Array(0)
    this.width = places.length
    this.places = places
    this.toText = toText
  }

  take(place: RowPlace): void {
    this.units = place.units
    this.cells = place.cells
    if (place.bounds) this.bounds = place.bounds
    if (place.view) this.view = place.view
  }

  find(at: number): boolean {
    const place = this.places[at] as number
    if (place < 0 || place >= this.cells) return false
    this.start = this.bounds[2 * place] as number
    this.end = this.bounds[2 * place + 1] as number
    return true
  }

  text(at: number): string {
    return this.find(at) ? this.textHere() : ''
  }

  codeIn(dictionary: CellDictionary, at: number): number {
    if (!this.find(at)) return dictionary.codeOfText('')
    const { start, end, bytesPerUnit } = this
    return dictionary.codeOf(this.view, start * bytesPerUnit, end * bytesPerUnit, this.textHere)
  }
}

/** Cells that come as text: of HTML by their places, of JSON by their names; words have none. */
class TextCells implements Cells {
  readonly width: number
  units: Units = new Uint16Array(0)
  readonly start = 0
  end = 0
  private readonly names: readonly string[]
  private readonly places: readonly number[]
  private place: RowPlace | undefined

  constructor(names: readonly string[], places: readonly number[]) {
    this.names = names
    this.places = places
    this.width = places.length
  }

  take(place: RowPlace): void {
    this.place = place
  }

  text(at: number): string {
    const { record, values } = this.place ?? {}
    if (record) return valueText(record[this.names[at] ?? ''])
    return values?.[this.places[at] ?? -1] ?? ''
  }

  find(at: number): boolean {
    this.units = unitsOf(this.text(at))
    this.end = this.units.length
    return true
  }

  codeIn(dictionary: CellDictionary, at: number): number {
    return dictionary.codeOfText(this.text(at))
  }
}
