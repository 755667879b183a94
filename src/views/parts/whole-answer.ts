import type { ReactNode } from 'react'
import type { Place } from '../../domain/address/place.ts'
import type { Outcome } from '../../domain/phone-events/outcome.ts'
import type { Definition } from '../../domain/reference/reference.ts'
import { foldedBox } from './folded-box.tsx'
import { MarkdownButton } from './MarkdownButton.tsx'
import type { OtherAnswerProps } from './OtherAnswer.tsx'
import { HowRead } from './outcome/HowRead.tsx'
import { rowsRead } from './rows-read.ts'
import { SameCause } from './SameCause.tsx'
import { TelephonyBox } from './TelephonyBox.tsx'

/** What stands around an answer, whatever it is. */
export const aroundAnswer = { foldedBox, HowRead, MarkdownButton, SameCause, TelephonyBox, rowsRead }

/** What an answer needs beyond a definition's own card: loaded with the whole reader. */
export interface WholeAnswer {
  readonly foldedBox: typeof foldedBox
  readonly HowRead: typeof HowRead
  readonly MarkdownButton: typeof MarkdownButton
  readonly SameCause: typeof SameCause
  readonly TelephonyBox: typeof TelephonyBox
  readonly rowsRead: typeof rowsRead
  /** Hands a definition to another app. */
  readonly ShareAnswer: (props: {
    readonly definition: Definition
    readonly siteAddress: (place: Place) => string
  }) => ReactNode
  /** What was looked up before. */
  readonly Recent: () => ReactNode
  /** Above an answer: what was read of a text that holds more. Below it: how it was read. */
  readonly Above: (props: { readonly outcome: Outcome }) => ReactNode
  readonly Below: (props: { readonly outcome: Outcome }) => ReactNode
  /** What is no single definition; finds its suggestions itself. */
  readonly OtherAnswer: (props: Omit<OtherAnswerProps, 'suggestions' | 'onTell'>) => ReactNode
}
