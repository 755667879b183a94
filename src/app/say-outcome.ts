import type { Outcome } from '../domain/phone-events/outcome.ts'
import { sayCause, sayDefinition } from './say-definition.ts'

/** An answer as the status region says it: what it is, in a sentence. Nothing for an empty box. */
export function sayOutcome(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'none':
      return ''
    case 'defined':
      return sayDefinition(outcome.definition)
    case 'needs-type':
      return `${sayCause(outcome.cause)} is defined for ${choice(outcome.candidates.length, 'type')}`
    case 'needs-cause':
      return `${outcome.type} is defined with ${choice(outcome.candidates.length, 'cause')}`
    case 'undefined-pair':
      return 'The reference does not define this.'
    case 'mentioned':
      return `Your text mentions this. ${sayDefinition(outcome.definition)}`
    case 'unclear':
      return `This may mean ${outcome.candidates.length} definitions. Which one?`
    case 'not-understood':
      return 'No type or cause was recognised.'
    case 'rows': {
      const { rows, unread } = outcome
      const explained = rows.filter((row) => row.outcome.kind === 'defined').length
      return `${rows.length} rows, ${explained} explained${unread > 0 ? `, ${unread} more not read` : ''}.`
    }
    default:
      return outcome satisfies never
  }
}

function choice(count: number, side: 'type' | 'cause'): string {
  return count === 1 ? `one ${side} alone. Is it the call’s?` : `${count} ${side}s. Which one?`
}
