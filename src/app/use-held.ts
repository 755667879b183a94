import { useEffect, useState } from 'react'
import type { Outcome } from '../domain/phone-events/outcome.ts'
import { isTyped } from './box.ts'

const pause = 800

/**
 * While a word is being typed the answer stays as it was, unless the letters make a name as they stand: half a name
 * is not yet one that nobody knows. Gives back the same outcome once it may be said.
 */
export function useHeld(text: string, outcome: Outcome): Outcome {
  const [rested, setRested] = useState(text)
  const [said, setSaid] = useState(outcome)
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), pause)
    return () => clearTimeout(timer)
  }, [text])
  if (isTyped && rested !== text && /\w$/.test(text) && isDoubtful(outcome)) return said
  if (said !== outcome) setSaid(outcome)
  return outcome
}

function isDoubtful(outcome: Outcome): boolean {
  if (outcome.kind !== 'defined') return !/^n(?:eeds|one)/.test(outcome.kind)
  return [outcome.readType, outcome.readCause].some((read) => read && 'correctedFrom' in read)
}
