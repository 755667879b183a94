import type { ReactNode } from 'react'
import type { Place } from '../../domain/address/place.ts'
import type { Outcome } from '../../domain/phone-events/outcome.ts'
import { AllDefinitions } from '../parts/AllDefinitions.tsx'
import type { Copy } from '../parts/copy.ts'
import { OutcomeView } from '../parts/OutcomeView.tsx'
import { PasteBox } from '../parts/PasteBox.tsx'
import type { WholeAnswer } from '../parts/whole-answer.ts'

interface Props {
  readonly text: string
  /** What stood in the box before, where the text was not typed. */
  readonly replaced?: string
  readonly onText: (text: string) => void
  /** Another number with each text that is put into the box from outside. */
  readonly entry?: number
  readonly outcome: Outcome
  /** While the answer is still that of an earlier text. */
  readonly isReading?: boolean
  readonly copy: Copy
  readonly siteAddress: (place: Place) => string
  readonly whole: WholeAnswer | undefined
  /** The ways to fill the box other than typing. */
  readonly bar: ReactNode
  /** What to start with, where there is no answer. */
  readonly welcome: ReactNode
  readonly notice?: string | undefined
}

/** The box, and the answer under it. */
export function LookupView(props: Props) {
  const { text, outcome, whole } = props
  const isUnanswered = outcome.kind === 'none' || outcome.kind === 'not-understood'
  return (
    <div className="wrap pt-5">
      <h1 className="question mb-2.5">
        {outcome.kind === 'rows' ? 'What happened to these calls?' : 'What happened to this call?'}
      </h1>
      <PasteBox
        key={props.entry}
        label="What you have: a type and a cause, a record or rows"
        text={text}
        replaced={props.replaced}
        onText={props.onText}
        folded={outcome.kind === 'none' ? undefined : whole?.foldedBox(text, outcome)}
      >
        {props.bar}
      </PasteBox>
      {props.notice && (
        <p className="note mt-4" data-warn role="alert">
          {props.notice}
        </p>
      )}
      <div className="mt-4" aria-busy={props.isReading}>
        <OutcomeView outcome={outcome} copy={props.copy} siteAddress={props.siteAddress} whole={whole} />
        {outcome.kind === 'none' && whole && <whole.Recent />}
        {isUnanswered && <div className="mt-5">{props.welcome}</div>}
      </div>
      <noscript>{import.meta.env.SSR && <AllDefinitions />}</noscript>
    </div>
  )
}
