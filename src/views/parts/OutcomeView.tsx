import type { Place } from '../../domain/address/place.ts'
import type { Outcome } from '../../domain/phone-events/outcome.ts'
import type { Definition } from '../../domain/reference/reference.ts'
import type { Copy } from './copy.ts'
import { DefinedAnswer } from './outcome/DefinedAnswer.tsx'
import { NeedsCause } from './outcome/NeedsCause.tsx'
import { NeedsType } from './outcome/NeedsType.tsx'
import { NotUnderstoodAnswer } from './outcome/NotUnderstoodAnswer.tsx'
import { RowsAnswer } from './outcome/RowsAnswer.tsx'
import { UndefinedPair } from './outcome/UndefinedPair.tsx'
import { readSides } from './read-sides.ts'

interface Props {
  readonly outcome: Outcome
  readonly suggestions: readonly Definition[]
  readonly copy: Copy
  readonly siteAddress: (place: Place) => string
}

/** The answer region: what a text was read as, and what that means. */
export function OutcomeView(props: Props) {
  const { type, cause } = readSides(props.outcome)
  return (
    <section aria-label="Answer" data-outcome={props.outcome.kind} data-type={type} data-cause={cause}>
      <Answer {...props} />
    </section>
  )
}

function Answer({ outcome, suggestions, copy, siteAddress }: Props) {
  switch (outcome.kind) {
    case 'none':
      return null
    case 'defined':
      return <DefinedAnswer outcome={outcome} copy={copy} siteAddress={siteAddress} />
    case 'needs-type':
      return <NeedsType outcome={outcome} />
    case 'needs-cause':
      return <NeedsCause outcome={outcome} />
    case 'undefined-pair':
      return <UndefinedPair outcome={outcome} />
    case 'not-understood':
      return <NotUnderstoodAnswer outcome={outcome} suggestions={suggestions} />
    case 'rows':
      return <RowsAnswer outcome={outcome} copy={copy} siteAddress={siteAddress} />
    default:
      return outcome satisfies never
  }
}
