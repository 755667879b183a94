/** OpenDocument 1.3 spreadsheets: the tables of `content.xml`, or of a flat file. */

import { blockNamed } from './block-at.ts'
import { ByteBuffer } from './byte-buffer.ts'
import type { CellAs, CellSink, Merge } from './cell-sink.ts'
import { isErrorText } from './error-text.ts'
import { mostColumns, mostRows } from './limits.ts'
import { momentText, numberText } from './number-text.ts'
import { isPlain } from './plain-cell.ts'
import { addXmlText } from './xml-text.ts'
import { type Token, token, type XmlTokens } from './xml-tokens.ts'

/** A table as the list of them shows it. */
export interface OdsTable {
  readonly name: string
  readonly isHidden: boolean
}

export interface OdsPivot extends Merge {
  readonly table: string
}

/** Reads the rows of one of the tables into a sink, and lists them all. */
export class OdsContent {
  readonly tables: OdsTable[] = []
  /** Where pivot tables stand, by the tables' names. */
  readonly pivots: OdsPivot[] = []
  private readonly tokens: XmlTokens
  private readonly sink: CellSink | undefined
  /** Which of the tables is read, from 0. */
  private readonly wanted: number
  private readonly hiddenStyles = new Set<string>()
  private styleName = ''
  /** Depths at which things were opened; 0 while they are not. */
  private tableDepth = 0
  private asideDepth = 0
  private cellDepth = 0
  private paragraphDepth = 0
  private row = 0
  private rowTimes = 1
  private column = 0
  private cellTimes = 1
  private rowsSpanned = 1
  private columnsSpanned = 1
  private type = ''
  private said: string | undefined
  private hasFormula = false
  private isCovered = false
  private isError = false
  private paragraphs = 0
  private readonly value = new ByteBuffer(256)

  constructor(tokens: XmlTokens, wanted = -1, sink?: CellSink) {
    this.tokens = tokens
    this.wanted = wanted
    this.sink = sink
  }

  read(): void {
    const { tokens } = this
    for (let next = tokens.next(); next !== token.more; next = tokens.next()) {
      if (next === token.text) this.addText()
      else if (this.asideDepth > 0) {
        if (next === token.close && tokens.depth < this.asideDepth) this.asideDepth = 0
        tokens.wantsText = this.isReading()
      } else if (this.tableDepth === 0) this.outside(next)
      else if (this.cellDepth > 0) this.inCell(next)
      else this.inTable(next)
    }
  }

  private isReading(): boolean {
    return this.asideDepth === 0 && this.paragraphDepth > 0 && this.sink !== undefined
  }

  private outside(next: Token): void {
    const { tokens } = this
    if (next === token.close) return
    if (tokens.is('tracked-changes')) {
      if (next === token.open) this.asideDepth = tokens.depth
    } else if (tokens.is('style')) this.styleName = tokens.attribute('style:name') ?? ''
    else if (tokens.is('table-properties')) {
      if (tokens.attribute('table:display') === 'false') this.hiddenStyles.add(this.styleName)
    } else if (tokens.is('table')) this.beginTable(next)
    else if (tokens.is('data-pilot-table'))
      this.pivots.push(...pivotAt(tokens.attribute('target-range-address') ?? ''))
  }

  private beginTable(next: Token): void {
    const { tokens } = this
    this.tables.push({
      name: tokens.attribute('table:name') ?? '',
      isHidden: this.hiddenStyles.has(tokens.attribute('style-name') ?? ''),
    })
    if (next !== token.open) return
    this.tableDepth = tokens.depth
    this.row = 0
  }

  private inTable(next: Token): void {
    const { tokens } = this
    if (next === token.close) {
      if (tokens.depth < this.tableDepth) this.tableDepth = 0
      else if (this.isRead() && tokens.is('table-row')) this.endRow()
      return
    }
    if (tokens.is('shapes') || tokens.is('forms')) {
      if (next === token.open) this.asideDepth = tokens.depth
    } else if (this.isRead()) {
      if (tokens.is('table-row')) this.beginRow(next)
      else if (tokens.is('table-cell') || tokens.is('covered-table-cell')) this.beginCell(next)
    }
  }

  private isRead(): boolean {
    return this.tables.length - 1 === this.wanted
  }

  private beginRow(next: Token): void {
    const { tokens } = this
    this.rowTimes = this.times('number-rows-repeated', mostRows)
    this.column = 0
    this.sink?.row(this.row, /^(collapse|filter)$/.test(tokens.attribute('visibility') ?? ''))
    if (next === token.empty) this.endRow()
  }

  private endRow(): void {
    this.sink?.endRow(this.rowTimes)
    this.row += this.rowTimes
  }

  private times(name: string, most: number): number {
    const said = Number(this.tokens.attribute(name) ?? 1)
    return said >= 1 ? Math.min(said, most) : 1
  }

  private beginCell(next: Token): void {
    const { tokens } = this
    this.cellTimes = this.times('number-columns-repeated', mostColumns)
    this.rowsSpanned = this.times('number-rows-spanned', mostRows)
    this.columnsSpanned = this.times('number-columns-spanned', mostColumns)
    this.type = tokens.attribute('office:value-type') ?? tokens.attribute('value-type') ?? ''
    this.isError = tokens.attribute('calcext:value-type') === 'error'
    this.hasFormula = tokens.attribute('formula') !== undefined
    this.isCovered = tokens.is('covered-table-cell')
    this.said = this.valueSaid()
    this.paragraphs = 0
    this.value.length = 0
    if (next === token.open) this.cellDepth = tokens.depth
    else this.endCell()
  }

  private valueSaid(): string | undefined {
    const { tokens, type } = this
    if (type === 'string') return tokens.attribute('string-value')
    if (type === 'boolean') return tokens.attribute('boolean-value')?.toUpperCase()
    if (type === 'date') return momentText(tokens.attribute('date-value') ?? '')
    if (type === 'time') return tokens.attribute('time-value')?.replace(/^PT(\d+)H(\d+)M(\d+).*$/, '$1:$2:$3')
    return type === ''
      ? undefined
      : numberText(tokens.attribute('office:value') ?? tokens.attribute('value') ?? '', 'number', false)
  }

  private inCell(next: Token): void {
    const { tokens } = this
    if (next === token.close) {
      if (tokens.depth < this.paragraphDepth) this.paragraphDepth = 0
      if (tokens.depth < this.cellDepth) this.endCell()
    } else if (this.paragraphDepth === 0) {
      // Paragraphs stand in comments and drawings, too, a step deeper.
      const isOwn = tokens.depth === this.cellDepth + (next === token.open ? 1 : 0)
      if (isOwn && tokens.is('p')) this.beginParagraph(next)
    } else this.inParagraph(next)
    tokens.wantsText = this.isReading()
  }

  private beginParagraph(next: Token): void {
    if (this.paragraphs++ > 0) this.value.add(10)
    if (next === token.open) this.paragraphDepth = this.tokens.depth
  }

  private inParagraph(next: Token): void {
    const { tokens, value } = this
    if (tokens.is('s')) for (let time = this.times('c', 1000); time > 0; time--) value.add(32)
    else if (tokens.is('tab')) value.add(9)
    else if (tokens.is('line-break')) value.add(10)
    else if (
      next === token.open &&
      (tokens.is('annotation') || tokens.is('note') || tokens.is('ruby-text') || tokens.is('frame'))
    )
      this.asideDepth = tokens.depth
  }

  private addText(): void {
    const { tokens, value } = this
    if (tokens.isRaw) value.addAll(tokens.bytes, tokens.start, tokens.end)
    else addXmlText(value, tokens.bytes, tokens.start, tokens.end, false)
  }

  private endCell(): void {
    this.cellDepth = 0
    this.paragraphDepth = 0
    const { value, column, cellTimes } = this
    this.column += cellTimes
    if (this.isCovered || column >= mostColumns) return
    if (this.said !== undefined && !this.isError && (this.type !== 'string' || this.paragraphs === 0)) {
      value.length = 0
      value.addText(this.said)
    }
    const as = this.cellAs()
    if (value.length === 0 && as === 'value') return
    const last = Math.min(column + cellTimes, mostColumns)
    const isText = this.said === undefined || this.type === 'string' || !isPlain(value)
    for (let at = column; at < last; at++) {
      this.sink?.cell(at, value.bytes, 0, value.length, as, isText)
      this.tellMerge(at)
    }
  }

  private tellMerge(column: number): void {
    const { row, rowsSpanned, columnsSpanned } = this
    if (rowsSpanned === 1 && columnsSpanned === 1) return
    this.sink?.merge({
      row,
      lastRow: row + rowsSpanned - 1,
      column,
      lastColumn: column + columnsSpanned - 1,
    })
  }

  private cellAs(): CellAs {
    const { value, hasFormula } = this
    if (this.isError) return 'error'
    if (!hasFormula) return 'value'
    if (isErrorText(value.bytes, 0, value.length)) return 'error'
    return this.type === '' && this.paragraphs === 0 ? 'unsaid' : 'formula'
  }
}

/** `Sheet1.A3:Sheet1.C14`, `$'My calls'.$A$3:.$C$14`. */
function pivotAt(address: string): readonly OdsPivot[] {
  const [, name = '', first = '', last = ''] =
    /^\$?('(?:[^']|'')*'|[^'.]*)\.([^.:]+):.*\.([^.:]+)$/.exec(address) ?? []
  const block = blockNamed(`${first}:${last}`)
  return block ? [{ ...block, table: name.replace(/^'|'$/g, '').replaceAll("''", "'") }] : []
}
