import type { TableRecord } from './cells.ts'
import { splitDelimited } from './delimited.ts'
import { fieldNamed } from './field-names.ts'
import { longestPreamble } from './table.ts'

const delimiters = ['\t', ',', ';', '|', '│', '║', '┃']

/** How much of a text is enough to tell its delimiter and its columns. */
export const sampleLength = 64_000

/** The ways to cut a text into the cells of a table, as far as its signs allow them. */
export function splitters(text: string): ((text: string) => TableRecord[])[] {
  const usual = delimiters
    .filter((delimiter) => text.includes(delimiter))
    .map((delimiter) => (part: string) => {
      const records = splitDelimited(delimiter === '|' ? withSingleBars(part) : part, delimiter)
      return delimiter === '\t' || delimiter === ',' || delimiter === ';'
        ? records
        : records.map(withoutFrame)
    })
  const aligned = alignedSplitter(text.slice(0, sampleLength))
  return aligned ? [...usual, aligned] : usual
}

/** Jira draws the bars of a header twice: `||Missed Call Type||Hangup Cause||`. */
function withSingleBars(text: string): string {
  return text.replace(/^ *\|\|(?:[^|\n]+\|\|){2,} *$/gm, (header) => header.replaceAll('||', '|'))
}

/** Drawn tables have a bar at both ends of a line, and their cells are padded. */
function withoutFrame({ cells, line }: TableRecord): TableRecord {
  const start = cells[0]?.trim() === '' ? 1 : 0
  const end = cells.at(-1)?.trim() === '' ? cells.length - 1 : cells.length
  return { cells: cells.slice(start, end).map((cell) => cell.trim()), line }
}

/** A table set in columns of spaces: cut every line where the header's names begin. */
function alignedSplitter(sample: string): ((text: string) => TableRecord[]) | undefined {
  const lines = sample.split('\n')
  for (const [at, line] of lines.slice(0, longestPreamble).entries()) {
    if (!/\S {2,}\S/.test(line) || /[\t|│,;]/.test(line)) continue
    const heads = [...line.matchAll(/\S+(?: \S+)*/g)]
    const starts = heads.map(({ index }) => index)
    const fields = heads.map(([name]) => fieldNamed(name)?.field)
    if (!fields.includes('type') || !fields.includes('cause')) continue
    if (!areAligned(lines.slice(at + 1), starts)) continue
    return (text) =>
      text.split('\n').map((row, index) => ({
        cells: row.trim() === '' ? [''] : starts.map((start, at) => row.slice(start, starts[at + 1]).trim()),
        line: index + 1,
      }))
  }
  return undefined
}

/** Whether most of the rows have a space before each column, and some of them more than the first one. */
function areAligned(rows: readonly string[], starts: readonly number[]): boolean {
  const full = rows.filter((row) => row.trim() !== '')
  const fitting = full.filter((row) => starts.every((start) => /^\s?$/.test(row.charAt(start - 1))))
  const [, second = 0] = starts
  return fitting.length * 2 > full.length && fitting.some((row) => row.length > second)
}
