import type { Outcome, PairOutcome, Unclear } from '../domain/phone-events/outcome.ts'
import { causeLabel } from '../domain/reference/reference.ts'
import { causeSaid, readFrom } from '../views/parts/read-sides.ts'
import { rowCounts } from '../views/parts/row-counts.ts'
import { rowsRead } from '../views/parts/rows-read.ts'
import { unclearQuestion } from '../views/parts/unclear-question.ts'
import { undefinedReason } from '../views/parts/undefined-reason.ts'
import { counted, digits, listed } from '../views/parts/words.ts'
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
      return sentences(sayRead(outcome), sayDefinition(outcome.definition), sayOnlyChoice(outcome))
    case 'needs-type':
      return sentences(
        sayRead(outcome),
        `${sayCause(outcome.cause)} is defined for ${choice(outcome.candidates.map(({ type }) => type))}`,
      )
    case 'needs-cause':
      return sentences(
        sayRead(outcome),
        `${outcome.type} is defined with ${choice(outcome.candidates.map(({ cause }) => sayCause(cause)))}`,
      )
    case 'undefined-pair': {
      const { title, sentence } = undefinedReason(outcome)
      return sentences(sayRead(outcome), `${title}.`, sentence)
    }
    case 'mentioned':
      return sentences('Your text mentions this pair.', sayDefinition(outcome.definition))
    case 'unclear':
      return sayUnclear(outcome)
    case 'not-understood': {
      const offers = offered > 0 ? `${counted(offered, 'definition')} with words like these.` : ''
      return sentences('No Missed Call Type or Hangup Cause was recognised.', offers)
    }
    case 'rows': {
      const { rows, unread } = outcome
      const rest = unread > 0 ? `${digits(unread)} more not read.` : ''
      return sentences(`${rowsRead(outcome)}.`, `${rowCounts(rows)}.`, rest).replaceAll(' · ', ', ')
    }
    default:
      return outcome satisfies never
  }
}

function sentences(...all: readonly string[]): string {
  return all.filter((sentence) => sentence !== '').join(' ')
}

type Read = Pick<Extract<PairOutcome, { kind: 'undefined-pair' }>, 'readType' | 'readCause'>

/** How the words were read, wherever that was not letter by letter. */
function sayRead({ readType, readCause }: Read): string {
  const from = readFrom(readType, readCause)
  if (from === undefined) return ''
  const type = readType?.kind === 'known' ? [readType.type] : []
  const cause = readCause ? [causeSaid(readCause) ?? ''] : []
  return `Read as ${[...type, ...cause].join(', ')}, ${from.replaceAll(' · ', ', ')}.`
}

/** Why one side was enough, where only one was said. */
function sayOnlyChoice({
  definition,
  readType,
  readCause,
}: Extract<PairOutcome, { kind: 'defined' }>): string {
  if (!readType)
    return `No type was read: the reference defines ${causeLabel(definition.cause)} for ${definition.type} only.`
  if (!readCause) return `No cause was read: the reference has one definition for ${definition.type}.`
  return ''
}

function sayUnclear(outcome: Unclear): string {
  const { question, note } = unclearQuestion(outcome)
  return sentences(question, note)
}

function choice(names: readonly string[]): string {
  const [name = ''] = names
  return names.length === 1 ? `${name} alone. Is it the call’s?` : `${listed(names)}. Which one?`
}
