/**
 * Tables in the markup of LaTeX, MediaWiki, AsciiDoc, Textile and BBCode, and those in a frame without bars between the columns:
 * as rows with tabs or spaces. Every row stays on the line where it begins.
 */
export function withoutTableMarkup(text: string): string {
  if (/\[tr\]/i.test(text)) return text.replace(/\[(\/?(?:table|tr|td|th))\]/gi, '<$1>')
  if (!/[|&│┃║]/.test(text)) return text
  if (namesInFrame.test(text)) return text.split('\n').map(namesWithin).join('\n').replaceAll('ᴺᵁᴸᴸ', 'NULL')
  if (/^[^\S\n]*\|\|.*\|\|\s*$/m.test(text) && jiraMarks.test(text))
    return text.replace(new RegExp(jiraMarks, 'g'), plainly)
  if (/^[^\S\n]*\{\|/m.test(text)) return byLines(text, mediaWiki)
  if (/^\|={3,}\s*$/m.test(text)) return byLines(text, asciiDoc)
  if (text.includes('&') && /\\\\(?:\s*\\\w+)?\s*$/m.test(text)) return byLines(text, latex)
  if (/^[^\S\n]*\|(?:_|[<>=]{1,2})\.\s/m.test(text))
    return text.replace(/\|(?:_|[<>=]{1,2})\.(?=\s)/g, (mark) => '|'.padEnd(mark.length))
  return byLines(byLines(text, withoutGroupBars), unframed)
}

function byLines(text: string, made: (lines: readonly string[]) => readonly string[]): string {
  return made(text.split('\n')).join('\n')
}

function latex(lines: readonly string[]): readonly string[] {
  return lines.map((line) => {
    if (/^\s*\\(?!small|text|multicolumn|multirow|hline\s+\S)/.test(line)) return ''
    if (!line.includes('&')) return line
    return line
      .replace(/\\(?:hline|toprule|midrule|bottomrule)/g, '')
      .replace(/\\\\(?:\[[^\]]*\])?\s*$/, '')
      .replace(/\\tabularnewline\s*$/, '')
      .replace(/\\multi(?:column|row)\{[^{}]*\}\{[^{}]*\}/g, '')
      .replace(/\\(?:small|text\w*)\s*(?=[{\\])/g, '')
      .replace(/[{}]/g, '')
      .replace(/(?<!\\)&/g, '\t')
  })
}

/** Cells of one row, each perhaps on a line of its own, on the line of the first. */
class Rows {
  private readonly made: string[]
  private cells: string[] = []
  private first = -1

  constructor(lines: readonly string[]) {
    this.made = [...lines]
  }

  add(at: number, cells: readonly string[]): void {
    if (this.first < 0) this.first = at
    this.cells.push(...cells.map((cell) => cell.trim()))
    this.made[at] = ''
  }

  blank(at: number): void {
    this.made[at] = ''
  }

  end(): void {
    if (this.first >= 0) this.made[this.first] = this.cells.join('\t')
    this.cells = []
    this.first = -1
  }

  get width(): number {
    return this.cells.length
  }

  get lines(): readonly string[] {
    this.end()
    return this.made
  }
}

/** Before a cell's text its style may stand: `style="text-align: left;" |`. */
const style = /^\s*[\w-]+\s*=\s*"[^"|]*"(?:\s+[\w-]+\s*=\s*"[^"|]*")*\s*\|(?!\|)/

function mediaWiki(lines: readonly string[]): readonly string[] {
  const rows = new Rows(lines)
  let isInside = false
  for (const [at, line] of lines.entries()) {
    const text = line.trim()
    if (text.startsWith('{|')) isInside = true
    if (!isInside) continue
    const isEdge = /^(?:\{\||\|-|\|\})/.test(text)
    if (isEdge) {
      rows.end()
      rows.blank(at)
      isInside = !text.startsWith('|}')
    } else if (/^[|!](?!\+)/.test(text)) {
      const cells = text.slice(1).split(/\|\||!!/)
      rows.add(
        at,
        cells.map((cell) => cell.replace(style, '')),
      )
    }
  }
  return rows.lines
}

/** Of a table that does not say how many columns it has. */
const mostCells = 50

const asciiDocCell = /(?:^|(?<=\s))(?:\d*[.\d]*[<^>]?[.<^>]*[a-z]?)?\|/

function asciiDoc(lines: readonly string[]): readonly string[] {
  const rows = new Rows(lines)
  let isInside = false
  let width = 0
  for (const [at, line] of lines.entries()) {
    if (/^\|={3,}\s*$/.test(line)) {
      rows.end()
      rows.blank(at)
      isInside = !isInside
      width = 0
    } else if (isInside && line.trim() === '') {
      if (width === 0) width = rows.width
      if (rows.width >= width) rows.end()
    } else if (isInside && asciiDocCell.test(line)) {
      const [, ...cells] = line.split(asciiDocCell)
      if (width === 0 && cells.length > 1) width = cells.length
      for (const cell of cells) {
        rows.add(at, [cell])
        if (rows.width === (width > 0 ? width : mostCells)) rows.end()
      }
    }
  }
  return rows.lines
}

/** In Jira’s tables: a link with its text, and what is set as code. */
const jiraMarks = /\[([^|\]\n]*)\|[^\]\n]*\]|\{\{([^{}\n]*)\}\}/

function plainly(mark: string, name: string | undefined, code: string | undefined): string {
  return (name ?? code ?? '').padEnd(mark.length)
}

/** The names of columns within the upper edge, as ClickHouse draws them. */
const namesInFrame = /^[^\S\n]*┌─[\p{L}_][^\n│]*┐[^\S\n]*$/mu

function namesWithin(line: string): string {
  return namesInFrame.test(line) ? line.replace(/[┌┬┐]/g, '│').replace(/─/g, ' ') : line
}

/** A rule with as many crossings as a line has bars. */
const crossed = /^[\s─-]*[-─][┼+][-─][─┼+-]*\s*$/

/**
 * Bars that part groups of columns, and not each of them, as Stata, Julia and polars set them: then the columns stand by
 * their places, and the bars are blanks.
 */
function withoutGroupBars(lines: readonly string[]): readonly string[] {
  const rule = lines.find((line) => crossed.test(line))
  const bars = rule?.match(/[┼+]/g)?.length ?? 0
  const barsIn = (line: string) => line.match(/[|│]/g)?.length ?? 0
  const barred = lines.filter((line) => barsIn(line) > 0)
  const areGroups = barred
    .slice(0, 3)
    .some((line) => line.split(/[|│]/).some((part) => part.trim().split(/\s{2,}/).length > 1))
  if (
    bars === 0 ||
    bars > 2 ||
    !areGroups ||
    barred.length < 3 ||
    barred.some((line) => barsIn(line) > bars) ||
    barred.slice(3).some((line) => barsIn(line) < bars)
  )
    return lines
  const isJulia = lines.some((line) => /^\s*\d+×\d+ (?:Sub)?DataFrame/.test(line))
  return lines.map((line) => {
    if (crossed.test(line)) return line.replace(/[─┼+]/g, '-')
    const plain = line.replace(/[|│]/g, ' ')
    return isJulia ? plain.replace(/(?<=\s)missing(?=\s|$)/g, 'NULL   ') : plain
  })
}

const framed = /^(\s*)[│┃║|](.*)[│┃║|](\s*)$/
const edge = /^\s*[┌┏╔+├┣╠└┗╚─━═-][─━═+-]*[┐┓╗+┤┫╣┘┛╝─━═-]\s*$/

/** Lines between two bars and none within. */
function unframed(lines: readonly string[]): readonly string[] {
  const full = lines.filter((line) => framed.test(line))
  const begun = lines.filter((line) => /^\s*[│┃║|]/.test(line)).length
  if (
    full.length < 2 ||
    begun > full.length ||
    full.some((line) => /[│┃║|]/.test(framed.exec(line)?.[2] ?? '|'))
  )
    return lines
  return lines.map((line) => (edge.test(line) ? '' : line.replace(framed, '$1 $2 $3')))
}
