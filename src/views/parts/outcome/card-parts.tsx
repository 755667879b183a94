import type { ReactNode } from 'react'
import type { Place } from '../../../domain/address/place.ts'
import type { PairOutcome } from '../../../domain/phone-events/outcome.ts'
import { type Definition, definitionsOfCause } from '../../../domain/reference/reference.ts'
import type { Copy } from '../copy.ts'
import { MarkdownButton } from '../MarkdownButton.tsx'
import { SameCause } from '../SameCause.tsx'
import { TelephonyBox } from '../TelephonyBox.tsx'
import { HowRead } from './HowRead.tsx'

interface Of {
  readonly outcome: Extract<PairOutcome, { kind: 'defined' }>
  readonly copy: Copy
  readonly siteAddress: (place: Place) => string
}

/** Hands a definition to another app. */
export type ShareAnswer = (props: {
  readonly definition: Definition
  readonly siteAddress: (place: Place) => string
}) => ReactNode

/** What an answer’s card holds beyond the definition: loaded with the whole reader. */
export function cardParts({ outcome, copy, siteAddress }: Of, Share: ShareAnswer) {
  const { definition } = outcome
  return {
    read: <HowRead outcome={outcome} />,
    actions: (
      <>
        <MarkdownButton definition={definition} copy={copy} siteAddress={siteAddress} />
        <Share definition={definition} siteAddress={siteAddress} />
      </>
    ),
    beside: definitionsOfCause(definition.cause).length > 1 && <SameCause definition={definition} />,
    children: <TelephonyBox definition={definition} />,
  }
}
