import { useEffect } from 'react'
import type { Outcome } from '../domain/phone-events/outcome.ts'
import { announce } from './announcements.ts'
import { sayOutcome } from './say-outcome.ts'

/** Announces each new answer. */
export function useSaid(outcome: Outcome): void {
  const sentence = sayOutcome(outcome)
  useEffect(() => {
    if (sentence !== '') announce(sentence)
  }, [sentence])
}
