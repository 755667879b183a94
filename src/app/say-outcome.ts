import type { ColumnQuestion, Outcome, PairOutcome, Unclear } from '../domain/phone-events/outcome.ts'
import {
  alternatives,
  callbackOfTypes,
  causeQuestion,
  mentionedWords,
  notDefined,
  notMeant,
  notUnderstood,
  onlyChoice,
  typeQuestion,
} from '../views/parts/asked.ts'
import { columnName, columnQuestion } from '../views/parts/column-question.ts'
import { causeSaid, readFrom } from '../views/parts/read-sides.ts'
import { rowCounts } from '../views/parts/row-counts.ts'
import { rowsRead } from '../views/parts/rows-read.ts'
import { mostOffered, unclearQuestion } from '../views/parts/unclear-question.ts'
import { undefinedReason } from '../views/parts/undefined-reason.ts'
import { counted, digits } from '../views/parts/words.ts'
import { sayCause, sayDefinition } from './say-definition.ts'
import { plainSuggestions } from './suggestions.ts'

/**
 * An answer as the status region says it: all that the page shows of it, corrections, inferred sides and offers
 * included, in a few sentences. Nothing for an empty box.
 * @param offered how many definitions are offered beside it
 */
export function sayOutcome(outcome: Outcome, offered = plainSuggestions(outcome).length): string {
  switch (outcome.kind) {
    case 'none':
      return ''
    case 'defined':
      return sentences(
        sayRead(outcome),
        sayAlternatives(outcome),
        onlyChoice(outcome),
        sayDefinition(outcome.definition),
      )
    case 'needs-type':
      return sentences(
        sayRead(outcome),
        `${sayCause(outcome.cause)} ${typeQuestion(outcome)}`,
        callbackOfTypes(outcome),
      )
    case 'needs-cause':
      return sentences(sayRead(outcome), `${outcome.type} ${causeQuestion(outcome)}`)
    case 'undefined-pair':
      return sentences(
        sayRead(outcome),
        `The reference doesn’t define ${notDefined(outcome)}.`,
        undefinedReason(outcome).sentence,
      )
    case 'mentioned':
      return sentences(`${mentionedWords.title}.`, mentionedWords.note, sayDefinition(outcome.definition))
    case 'unclear':
      return sayUnclear(outcome)
    case 'not-understood': {
      const offers = offered > 0 ? `${counted(offered, 'definition')} with similar words.` : ''
      return sentences(`${notUnderstood}.`, offers)
    }
    case 'rows': {
      const { rows, unread, isCut, asks = [] } = outcome
      const rest = unread > 0 ? `${isCut ? 'At least ' : ''}${digits(unread)} more not read.` : ''
      const told = sentences(`${rowsRead(outcome)}.`, `${rowCounts(rows)}.`).replaceAll(' · ', ', ')
      return sentences(told, ...asks.map(sayColumns), rest)
    }
    default:
      return outcome satisfies never
  }
}

function sentences(...all: readonly (string | undefined)[]): string {
  return all.filter((sentence) => sentence).join(' ')
}

type Read = Pick<Extract<PairOutcome, { kind: 'undefined-pair' }>, 'readType' | 'readCause'>

/** How the words were read, wherever that was not letter by letter. */
function sayRead({ readType, readCause }: Read): string {
  const from = readFrom(readType, readCause)
  if (from === undefined) return ''
  const type = readType?.kind === 'known' ? [readType.type] : []
  const cause = readCause ? [causeSaid(readCause) ?? ''] : []
  return `Read as ${[...type, ...cause].join(', ')}, ${from}.`
}

function sayAlternatives(outcome: Extract<PairOutcome, { kind: 'defined' }>): string {
  const others = alternatives(outcome).map(({ cause }) => sayCause(cause))
  return others.length > 0 ? `${notMeant} ${others.join(', ')}.` : ''
}

function sayColumns(question: ColumnQuestion): string {
  const { columns } = question
  const offers = columns.length > 1 ? columns.map((column) => `${columnName(column)}.`) : []
  return sentences(columnQuestion(question), ...offers)
}

/** The question, and the first of what it offers, in the order the page has them. */
function sayUnclear(outcome: Unclear): string {
  const { question, note } = unclearQuestion(outcome)
  const offers = outcome.candidates
    .slice(0, mostOffered)
    .map(({ definition: { type, cause } }) => `${type}, ${sayCause(cause)}.`)
  return sentences(question, note, ...offers)
}
