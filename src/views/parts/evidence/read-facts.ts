import type { Evidence, FormatName, Outcome, Seen } from '../../../domain/phone-events/outcome.ts'
import { pairText } from '../answer-text.ts'
import { readFrom } from '../read-sides.ts'
import { clipped, counted, digits, listed } from '../words.ts'
import { firstOf, readLines } from './read-lines.ts'

export interface Fact {
  readonly name: string
  readonly words: string
}

const formats: Readonly<Record<FormatName, readonly [short: string, words: string]>> = {
  links: ['as links of this site', 'Links of this site'],
  json: ['as JSON', 'JSON'],
  html: ['as a table of a web page', 'Web page: a table in HTML'],
  history: ['as a field history', 'Field history: the newest value of each field'],
  matrix: ['as a matrix report', 'Matrix report: types along one side, causes along the other'],
  delimited: ['as a table', 'Table'],
  aligned: ['as a table', 'Table drawn with lines or spaces'],
  stacked: ['as a table copied cell by cell', 'Table with one cell on each line'],
  labels: ['as a record', 'Record: a label and its value'],
  words: ['as words', 'Words: a type and a cause beside each other'],
}

const signs: Readonly<Record<string, string>> = {
  '\t': 'tabs',
  ',': 'commas',
  ';': 'semicolons',
  '|': 'vertical bars',
}

/** How a text was read, in short. Example: "as a record, 2 of 20 lines used". */
export function readInShort(outcome: Outcome, evidence: Evidence): string {
  const used = usedLines(evidence)
  return outcome.kind === 'not-understood' || used === 0
    ? 'no type or cause found'
    : `${formats[evidence.format][0]}, ${digits(used)} of ${counted(linesIn(evidence), 'line')} used`
}

/** The same in sentences, with what was skipped and what was left. */
export function readFacts(outcome: Outcome, evidence: Evidence): readonly Fact[] {
  const { format, reading } = evidence
  const used = usedLines(evidence)
  const isTold = outcome.kind !== 'not-understood' && used > 0
  const facts: Fact[] = [
    isTold || reading.table
      ? { name: 'Format', words: `${formats[format][1]}${separatorOf(reading)}` }
      : {
          name: 'Looked for',
          words: 'A table, a record or words that give a type and a cause. None was found.',
        },
  ]
  if (isTold) {
    facts.push({ name: 'Used', words: usedWords(outcome, evidence, used) })
    facts.push(...skippedFacts(evidence, linesIn(evidence) - used))
  }
  const left = leftWords(evidence)
  if (left) facts.push({ name: 'Left over, so we asked', words: left })
  const rivals = [...new Set(evidence.rivals.map(pairText))]
  if (rivals.length > 0)
    facts.push({ name: 'Another way to read it', words: `It would say ${listed(rivals.slice(0, 6))}.` })
  return facts
}

function linesIn({ text }: Evidence): number {
  let count = text.trim() === '' ? 0 : 1
  const end = text.trimEnd().length
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count++
  return count
}

function separatorOf({ table }: Seen): string {
  const sign = table?.grid.sign && signs[table.grid.sign]
  return sign ? `: columns separated by ${sign}` : ''
}

/** Lines that hold a value. A text has few line breaks beside its pieces: they are walked together. */
function usedLines({ text, pieces }: Evidence): number {
  let count = 0
  let end = -1
  for (const { start, role } of pieces) {
    if (role !== 'value' || start <= end) continue
    count++
    const found = text.indexOf('\n', start)
    end = found < 0 ? text.length : found
  }
  return count
}

function usedWords(outcome: Outcome, { reading }: Evidence, used: number): string {
  if (outcome.kind === 'rows') {
    const { table } = reading
    const head = table?.grid.records[table.layout.at]
    const names = [table?.layout.columns.type, table?.layout.columns.cause].flatMap((at) =>
      at === undefined ? [] : `“${clipped(head?.cells[at]?.text.trim() || `column ${at + 1}`)}”`,
    )
    const columns =
      names.length > 0 ? `, from ${names.length > 1 ? 'columns' : 'column'} ${listed(names)}` : ''
    return `${counted(outcome.rows.length, 'row')}${columns}`
  }
  const sides = {
    type: 'readType' in outcome ? outcome.readType : undefined,
    cause: 'readCause' in outcome ? outcome.readCause : undefined,
  }
  const from = readFrom(sides.type, sides.cause)
  const isUnknown = [sides.type, sides.cause].some((side) => side?.kind === 'unrecognised')
  const spelt = from ?? (isUnknown ? 'a value is not a name we know' : 'no spelling corrected')
  return `${counted(used, 'line')}, ${spelt}`
}

const mostNamed = 3

/** Lines beside, and names in them that are not the call's own. */
function skippedFacts(evidence: Evidence, rest: number): readonly Fact[] {
  const { reading, format } = evidence
  const named = firstOf(readLines(evidence), 200)
    .flatMap((block) =>
      block.kind === 'line' ? block.parts.map((part) => ({ ...part, line: block.number })) : [],
    )
    .filter(({ as }) => as === 'mention')
    .slice(0, mostNamed)
  const isRecord = format === 'labels'
  const kinds = isRecord ? [] : [...new Set(reading.passed.map(({ as }) => whyPassed[as]))]
  const words = [
    ...(rest > 0 ? [`${counted(rest, 'line')}${kinds.length > 0 ? `: ${listed(kinds)}` : ''}.`] : []),
    ...named.map(
      ({ line, text }) => `Line ${line} mentions “${clipped(text)}”, but not as this call’s type or cause.`,
    ),
  ]
  if (words.length === 0) return []
  return [{ name: isRecord ? 'Other fields' : 'Skipped', words: words.join(' ') }]
}

const whyPassed: Readonly<Record<Seen['passed'][number]['as'], string>> = {
  header: 'column names',
  preamble: 'lines above the table',
  total: 'totals',
  footer: 'a footer',
  words: 'other words',
}

function leftWords({ text, pieces }: Evidence): string | undefined {
  const left = pieces.filter(({ role }) => role === 'left')
  if (left.length === 0) return undefined
  const named = left
    .slice(0, mostNamed)
    .map(({ start, end }) => `“${clipped(text.slice(start, end))}” on line ${lineOf(text, start)}`)
  const more = left.length > mostNamed ? ` and ${counted(left.length - mostNamed, 'more name')}` : ''
  return `${listed(named)}${more}: nothing says whose ${left.length === 1 ? 'it is' : 'they are'}.`
}

function lineOf(text: string, at: number): number {
  let line = 1
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) line++
  return line
}
