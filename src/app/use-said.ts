import { useEffect } from 'react'
import type { Outcome } from '../domain/phone-events/outcome.ts'
import { announce } from './announcements.ts'
import { sayDefinition } from './say-definition.ts'
import type { WholeReader } from './whole-reader-part.ts'

/** Announces each new answer, and remembers it. */
export function useSaid(outcome: Outcome, reader: WholeReader | undefined): void {
  const sentence =
    outcome.kind === 'defined' ? sayDefinition(outcome.definition) : (reader?.sayOutcome(outcome) ?? '')
  useEffect(() => {
    if (sentence !== '') announce(sentence)
  }, [sentence])
  const definition = outcome.kind === 'defined' ? outcome.definition : undefined
  useEffect(() => {
    if (definition) reader?.remember(definition)
  }, [definition, reader])
}
