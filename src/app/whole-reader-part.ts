import { readPair } from '../domain/phone-events/read-pair.ts'
import { readPaste } from '../domain/phone-events/read-paste.ts'
import { OutcomeView } from '../views/parts/OutcomeView.tsx'
import { aroundAnswer, type WholeAnswer } from '../views/parts/whole-answer.ts'
import { noticeOf, readPart } from './read-part.ts'
import { nearestTo, outcomeOfPath } from './read-path.ts'
import { SuggestingAnswer } from './SuggestingAnswer.tsx'
import { sayAnswer } from './say-answer.ts'

const answer: WholeAnswer = { ...aroundAnswer, OtherAnswer: SuggestingAnswer }

export const wholeReader = {
  readPair,
  readPaste: (paste: string) => readPaste(readPart(paste)),
  noticeOf,
  outcomeOfPath,
  nearestTo,
  sayAnswer,
  answer,
  OutcomeView,
}

export type WholeReader = typeof wholeReader
