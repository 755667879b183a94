import type { Place } from '../../domain/address/place.ts'
import type { Outcome } from '../../domain/phone-events/outcome.ts'
import type { Cause, TypeName } from '../../domain/reference/reference.ts'
import { AllDefinitions } from '../parts/AllDefinitions.tsx'
import { ChooseFiles } from '../parts/ChooseFiles.tsx'
import type { Copy } from '../parts/copy.ts'
import { OutcomeView } from '../parts/OutcomeView.tsx'
import { PasteBox } from '../parts/PasteBox.tsx'
import type { WholeAnswer } from '../parts/whole-answer.ts'
import { Pickers } from './Pickers.tsx'
import { Welcome } from './Welcome.tsx'

interface Props {
  readonly text: string
  /** What stood in the box before, where the text was not typed. */
  readonly replaced?: string
  readonly onText: (text: string) => void
  readonly outcome: Outcome
  /** While the answer is still that of an earlier text. */
  readonly isReading?: boolean
  readonly copy: Copy
  readonly siteAddress: (place: Place) => string
  readonly whole: WholeAnswer | undefined
  /** `null` is no type picked, `undefined` no cause: `null` is the empty cause. */
  readonly onPick: (type: TypeName | null, cause: Cause | undefined) => void
  readonly notice?: string | undefined
}

/** The box, and the answer under it. */
export function LookupView({
  text,
  replaced,
  onText,
  outcome,
  isReading,
  copy,
  siteAddress,
  whole,
  onPick,
  notice,
}: Props) {
  return (
    <div className="wrap pt-8 sm:pt-11">
      <h1 className="title">
        {outcome.kind === 'rows' ? 'What happened to these calls?' : 'What happened to this call?'}
      </h1>
      <p className="needs-script mt-2 mb-5 text-ink-2">
        <span>Paste a Missed Call Type and a Hangup Cause: a record, a row, a message. </span>
        <span className="needs-files">Or drop a whole export.</span>
      </p>
      <PasteBox
        label="What you have: a type and a cause, a record or rows"
        text={text}
        replaced={replaced}
        onText={onText}
      >
        {outcome.kind === 'rows' ? (
          <span className="text-ink-2">{whole?.rowsRead(outcome)}</span>
        ) : (
          <Pickers outcome={outcome} onPick={onPick} />
        )}
        <ChooseFiles label="Choose files" />
        <span className="ml-auto text-ink-2 pointer-coarse:hidden">
          <kbd>Ctrl</kbd> <kbd>V</kbd> anywhere
        </span>
      </PasteBox>
      {notice && (
        <p className="note mt-4" data-warn role="alert">
          {notice}
        </p>
      )}
      <div className="mt-4" aria-busy={isReading}>
        <OutcomeView outcome={outcome} copy={copy} siteAddress={siteAddress} whole={whole} />
        {outcome.kind === 'none' && <Welcome onText={onText} />}
      </div>
      <noscript>{import.meta.env.SSR && <AllDefinitions />}</noscript>
    </div>
  )
}
