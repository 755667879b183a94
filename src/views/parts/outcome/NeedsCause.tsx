import type { PairOutcome } from '../../../domain/phone-events/outcome.ts'
import { DefinitionLinks } from '../DefinitionLinks.tsx'
import { TypePill } from '../TypePill.tsx'
import { ReadAs } from './ReadAs.tsx'

/** A type alone: its causes as links. One is offered, and not taken, where the paste may say another. */
export function NeedsCause({ outcome }: { outcome: Extract<PairOutcome, { kind: 'needs-cause' }> }) {
  const { type, candidates, readType } = outcome
  return (
    <>
      <ReadAs readType={readType} />
      <h2 className="heading mb-3 flex flex-wrap items-center gap-2">
        <TypePill type={type} />
        <span>
          {candidates.length === 1
            ? 'is defined with one cause alone. Is it the call’s?'
            : `has ${candidates.length} causes. Which is the call’s?`}
        </span>
      </h2>
      <DefinitionLinks definitions={candidates} of="one type" />
    </>
  )
}
