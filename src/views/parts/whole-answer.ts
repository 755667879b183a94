import type { ReactNode } from 'react'
import type { Outcome } from '../../domain/phone-events/outcome.ts'
import { foldedBox } from './folded-box.tsx'
import type { OtherAnswerProps } from './OtherAnswer.tsx'
import { cardParts, type ShareAnswer } from './outcome/card-parts.tsx'
import { rowsRead } from './rows-read.ts'

/** What stands around an answer, whatever it is. */
export const aroundAnswer = { foldedBox, cardParts, rowsRead }

/** What an answer needs beyond a definition's own card: loaded with the whole reader. */
export interface WholeAnswer {
  readonly foldedBox: typeof foldedBox
  readonly cardParts: typeof cardParts
  readonly rowsRead: typeof rowsRead
  readonly ShareAnswer: ShareAnswer
  /** What was looked up before. */
  readonly Recent: () => ReactNode
  /** Above an answer: what was read of a text that holds more. Below it: how it was read. */
  readonly Above: (props: { readonly outcome: Outcome }) => ReactNode
  readonly Below: (props: { readonly outcome: Outcome }) => ReactNode
  /** What is no single definition; finds its suggestions itself. */
  readonly OtherAnswer: (props: Omit<OtherAnswerProps, 'suggestions' | 'onTell'>) => ReactNode
}
