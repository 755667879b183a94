import type { Outcome } from '../domain/phone-events/outcome.ts'
import { readAsked } from '../domain/phone-events/read-pairs.ts'
import { OutcomeView } from '../views/parts/OutcomeView.tsx'
import { aroundAnswer, type WholeAnswer } from '../views/parts/whole-answer.ts'
import { Above, Below } from './AroundAnswer.tsx'
import { Recent } from './Recent.tsx'
import { noticeOf } from './read-part.ts'
import { nearestTo, outcomeOfPath } from './read-path.ts'
import { remember } from './recent.ts'
import { ShareAnswer } from './ShareAnswer.tsx'
import { SuggestingAnswer } from './SuggestingAnswer.tsx'
import { sayAnswer } from './say-answer.ts'
import { readTold } from './told-readings.ts'
import { unpack } from './unpacked.ts'

const answer: WholeAnswer = {
  ...aroundAnswer,
  Recent,
  ShareAnswer,
  Above,
  Below,
  OtherAnswer: SuggestingAnswer,
}

/** Where the text is not that of the box. */
const answerElsewhere: WholeAnswer = { ...answer, Above: () => null, Below: () => null }

export const wholeReader = {
  readAsked,
  readTold,
  noticeOf,
  outcomeOfPath,
  nearestTo,
  sayAnswer(text: string, outcome: Outcome) {
    void unpack(text)
    sayAnswer(text, outcome)
  },
  remember,
  answer,
  answerElsewhere,
  OutcomeView,
}

export type WholeReader = typeof wholeReader
