import { readPair } from '../domain/phone-events/read-pair.ts'
import { readPaste } from '../domain/phone-events/read-paste.ts'
import { OutcomeView } from '../views/parts/OutcomeView.tsx'
import { aroundAnswer, type WholeAnswer } from '../views/parts/whole-answer.ts'
import { Recent } from './Recent.tsx'
import { noticeOf, readPart } from './read-part.ts'
import { nearestTo, outcomeOfPath } from './read-path.ts'
import { remember } from './recent.ts'
import { ShareAnswer } from './ShareAnswer.tsx'
import { SuggestingAnswer } from './SuggestingAnswer.tsx'
import { sayAnswer } from './say-answer.ts'
import type { ToldColumns } from './told-columns.ts'

const answer: WholeAnswer = { ...aroundAnswer, Recent, ShareAnswer, OtherAnswer: SuggestingAnswer }

export const wholeReader = {
  readPair,
  readPaste: (paste: string, told?: ToldColumns) => readPaste(readPart(paste), told),
  noticeOf,
  outcomeOfPath,
  nearestTo,
  sayAnswer,
  remember,
  answer,
  OutcomeView,
}

export type WholeReader = typeof wholeReader
