import type { Aside } from '../../domain/export/asides.ts'
import type { PassedAs } from '../../domain/export/row-sink.ts'
import { asidesIn, type PartRead, partTable } from '../../domain/export/together.ts'
import { counted } from '../parts/words.ts'
import type { Book, Counted } from './reading.ts'
import { bookWords, refusalWords } from './refusal-words.ts'

/** How many sheets are counted, and how many are not. */
export function partsTaken({ form, parts, counted: together, dropped }: Book): string {
  const noun = form === 'workbook' ? 'sheet' : 'file'
  const hidden = parts.filter(({ leftOut }) => leftOut === 'hidden').length
  const isOut = (at: number) => !together.includes(at) && !dropped.includes(at)
  const aside = [...asidesIn(parts).keys()].filter(isOut).length
  const others = parts.length - together.length - hidden - dropped.length - aside
  const left = [
    ...(hidden > 0 ? [`${counted(hidden, `hidden ${noun}`)} left out`] : []),
    ...(dropped.length > 0 ? [`${counted(dropped.length, noun)} that you left out`] : []),
    ...(aside > 0 ? [`${counted(aside, noun)} with no rows of its own`] : []),
    ...(others > 0 ? [`${counted(others, noun)} without the table`] : []),
  ]
  return `${[`${counted(together.length, noun)} counted together`, ...left].join('; ')}.`
}

/** The columns that were used, by their letters where they are those of a sheet. */
export function columnsUsed({ columns, kind }: Counted, isSheet: boolean): readonly string[] {
  if (kind === 'json') return ['the keys of its records']
  if (kind === 'words') return ['none: read line by line']
  return [columns.type, columns.cause, columns.count].flatMap((column) => {
    if (!column) return []
    const place = isSheet ? letters(column.at) : String(column.at + 1)
    return [column.name === undefined ? `column ${place}` : `${place}: ${column.name}`]
  })
}

function letters(at: number): string {
  return (at < 26 ? '' : letters(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26))
}

const passedWords: Readonly<Record<PassedAs, string>> = {
  header: 'header',
  preamble: 'above the header',
  footer: 'footer',
  total: 'total',
  blank: 'blank',
  words: 'no row',
}

/** Runs of lines that are told one by one. */
const mostRuns = 3

/** Which lines were passed over and why; the header and blank lines need no words. */
export function linesSkipped({ passedOver, totals, ignored }: Counted): readonly string[] {
  const runs: { from: number; to: number; as: PassedAs }[] = []
  for (const { line, as } of passedOver.listed) {
    const last = runs.at(-1)
    if (last && last.as === as && line <= last.to + 2) last.to = line
    else runs.push({ from: line, to: line, as })
  }
  const told = runs.filter(({ as }) => as !== 'header')
  const words = told
    .slice(0, mostRuns)
    .map(({ from, to, as }) =>
      from === to ? `Line ${from}: ${passedWords[as]}` : `Lines ${from} to ${to}: ${passedWords[as]}`,
    )
  const rest = told.slice(mostRuns).length
  return [
    ...words,
    ...(rest > 0 ? [`and ${counted(rest, 'more place')}, listed below`] : []),
    ...(words.length === 0 && totals.ignored === ignored.header + ignored.blank ? ['None'] : []),
  ]
}

/** Why a sheet or a file is not counted. */
export function whyNotRead(part: PartRead, form: Book['form'], isDropped: boolean, aside?: Aside): string {
  if (isDropped) return 'You left it out.'
  const noun = form === 'workbook' ? 'sheet' : 'file'
  const { leftOut, snapshot } = part
  if (leftOut === 'hidden')
    return `The whole ${noun}, because it is hidden. If its rows also stand on another sheet, they would count twice.`
  if (leftOut) return bookWords[leftOut].why
  if (snapshot?.state === 'refused') return refusalWords(snapshot.refusal).why
  if (part.surveyed && part.surveyed.facts.pivots > 0)
    return 'A pivot table sums up rows from elsewhere, so it isn’t counted.'
  if (aside === 'copy') return `It says the same as another ${noun}, and its name says that it is a copy.`
  if (aside === 'sums')
    return `Its counts are those of the rows elsewhere in this ${form}, so it sums them up. You can have it counted under “Not right? Change it”.`
  if (aside === 'explains')
    return `Its name says that it explains the values. You can have it counted under “Not right? Change it”.`
  const table = partTable(part)
  if (table?.kind === 'words') return `It has no column for each field, and another ${noun} has.`
  return table
    ? 'It has only one of the two fields.'
    : 'Which of its columns hold the two fields isn’t plain, or none does.'
}
