import { readPair } from '../domain/phone-events/read-pair.ts'
import { readPaste } from '../domain/phone-events/read-paste.ts'
import { wholeAnswer } from '../views/parts/whole-answer.ts'
import { nearestTo, outcomeOfPath } from './read-path.ts'
import { sayOutcome } from './say-outcome.ts'
import { plainSuggestions, searchable } from './suggestions.ts'

export const wholeReader = {
  readPair,
  readPaste,
  outcomeOfPath,
  nearestTo,
  plainSuggestions,
  searchable,
  sayOutcome,
  answer: wholeAnswer,
}

export type WholeReader = typeof wholeReader
