import { memo } from 'react'
import type { Place } from '../../domain/address/place.ts'
import type { Outcome } from '../../domain/phone-events/outcome.ts'
import type { Copy } from './copy.ts'
import { DefinedAnswer } from './outcome/DefinedAnswer.tsx'
import { readSides } from './read-sides.ts'
import type { WholeAnswer } from './whole-answer.ts'

interface Props {
  readonly outcome: Outcome
  readonly copy: Copy
  readonly siteAddress: (place: Place) => string
  /** Absent until the whole reader is loaded: until then only plain pairs are answered. */
  readonly whole: WholeAnswer | undefined
}

/** The answer region: what a text was read as, and what that means. */
export const OutcomeView = memo((props: Props) => {
  const { outcome, whole } = props
  const { type, cause } = readSides(outcome)
  return (
    <section aria-label="Answer" data-outcome={outcome.kind} data-type={type} data-cause={cause}>
      {whole && <whole.Above outcome={outcome} />}
      <Answer {...props} />
      {whole && <whole.Below outcome={outcome} />}
    </section>
  )
})

function Answer({ outcome, copy, siteAddress, whole }: Props) {
  if (outcome.kind === 'none') return null
  if (outcome.kind === 'defined')
    return <DefinedAnswer outcome={outcome} copy={copy} siteAddress={siteAddress} whole={whole} />
  return whole && <whole.OtherAnswer outcome={outcome} copy={copy} siteAddress={siteAddress} />
}
