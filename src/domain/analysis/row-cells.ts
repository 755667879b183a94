import { cellsIn, namesAgain } from '../export/layout.ts'
import type { Opened, RowPlace } from '../export/row-sink.ts'
import { valueText } from '../export/text-place.ts'
import { bytesPerUnit, type Decode, textOf, type Units } from '../export/units.ts'
import type { CellDictionary } from './cell-dictionary.ts'
import { unitsOf } from './cell-text.ts'

/** The cells of the row at hand, by the columns of the first pass. Written over row by row. */
export interface Cells {
  readonly width: number
  take(place: RowPlace): void
  /** Where names of columns come again, a column may stand elsewhere from there on. */
  rename(place: RowPlace): void
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
  const width = Math.max(names.length, isSame ? (layout?.grid.records[0]?.cells.length ?? 0) : 0)
  const places = placesOf(names, own, width)
  if (kind !== 'delimited') return new TextCells(names, places)
  const delimiter = layout?.delimiter ?? ','
  const toText = (units: Units) => cellsIn(textOf(units, encoding, decode), delimiter)[0] ?? ''
  return new CutCells(names, places, toText, bytesPerUnit(encoding))
}

/** Where the columns of the first pass stand in a table with names of its own; -1 where they don't. */
function placesOf(names: readonly string[], own: readonly string[], width: number): readonly number[] {
  const isSame = own.length === 0 || names.every((name, at) => own[at] === name)
  const placeOf = (at: number) => (isSame ? at : own.indexOf(names[at] ?? ''))
  return [...Array(width).keys()].map((at) => (placeOf(at) < mostCells ? placeOf(at) : -1))
}

/** Cells of delimited text, where they stand. */
class CutCells implements Cells {
  readonly width: number
  units: Units
  start = 0
  end = 0
  private readonly names: readonly string[]
  private places: readonly number[]
  private filled: ReadonlyMap<number, string> | undefined
  /** What stands for the cell that was found, where it is blank in its row. */
  private label: string | undefined
  /** The units of the row, while `units` may be those of a label. */
  private row: Units
  private bounds: Int32Array = new Int32Array(0)
  private cells = 0
  private view: DataView = new DataView(new ArrayBuffer(0))
  private readonly toText: (units: Units) => string
  private readonly bytesPerUnit: number
  private readonly textHere = () => this.label ?? this.toText(this.units.subarray(this.start, this.end))

  constructor(
    names: readonly string[],
    places: readonly number[],
    toText: (units: Units) => string,
    bytesPerUnit: number,
  ) {
    this.bytesPerUnit = bytesPerUnit
    this.units = bytesPerUnit === 1 ? new Uint8Array(0) : new Uint16Array(0)
    this.row = this.units
    this.width = places.length
    this.names = names
    this.places = places
    this.toText = toText
  }

  rename(place: RowPlace): void {
    this.take(place)
    const places = [...Array(Math.min(place.cells, this.bounds.length / 2)).keys()]
    const own = namesAgain(
      places.map((at) => (this.findPlace(at) ? this.textHere() : '')),
      this.names,
    )
    if (own) this.places = placesOf(this.names, own, this.width)
  }

  take(place: RowPlace): void {
    this.row = place.units
    this.units = place.units
    this.cells = place.cells
    this.filled = place.filled
    this.label = undefined
    if (place.bounds) this.bounds = place.bounds
    if (place.view) this.view = place.view
  }

  find(at: number): boolean {
    return this.findPlace(this.places[at] as number)
  }

  private findPlace(place: number): boolean {
    if (place < 0 || place >= this.cells) return false
    if (this.filled !== undefined) {
      this.label = this.filled.get(place)
      this.units = this.label === undefined ? this.row : unitsOf(this.label)
      if (this.label !== undefined) {
        this.start = 0
        this.end = this.units.length
        return true
      }
    }
    this.start = this.bounds[2 * place] as number
    this.end = this.bounds[2 * place + 1] as number
    return true
  }

  text(at: number): string {
    return this.find(at) ? this.textHere() : ''
  }

  codeIn(dictionary: CellDictionary, at: number): number {
    if (!this.find(at)) return dictionary.codeOfText('')
    if (this.label !== undefined) return dictionary.codeOfText(this.label)
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
  private places: readonly number[]
  private place: RowPlace | undefined

  constructor(names: readonly string[], places: readonly number[]) {
    this.names = names
    this.places = places
    this.width = places.length
  }

  take(place: RowPlace): void {
    this.place = place
  }

  rename({ values }: RowPlace): void {
    const own = values && namesAgain(values, this.names)
    if (own) this.places = placesOf(this.names, own, this.width)
  }

  text(at: number): string {
    const { record, values } = this.place ?? {}
    if (record) return valueText(record[this.names[at] ?? ''])
    const column = this.places[at] ?? -1
    return this.place?.filled?.get(column) ?? values?.[column] ?? ''
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
