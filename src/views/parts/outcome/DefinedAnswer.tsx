import type { Place } from '../../../domain/address/place.ts'
import type { PairOutcome } from '../../../domain/phone-events/outcome.ts'
import type { Copy } from '../copy.ts'
import { DefinitionCard } from '../DefinitionCard.tsx'
import { pairOf } from '../pair.ts'
import type { WholeAnswer } from '../whole-answer.ts'

interface Props {
  readonly outcome: Extract<PairOutcome, { kind: 'defined' }>
  readonly copy: Copy
  readonly siteAddress: (place: Place) => string
  readonly whole: WholeAnswer | undefined
}

export function DefinedAnswer(props: Props) {
  const { outcome, copy, siteAddress, whole } = props
  const { definition } = outcome
  return (
    <DefinitionCard
      key={pairOf(definition)}
      definition={definition}
      address={siteAddress({ at: 'definition', definition })}
      copy={copy}
      heading="h2"
      {...whole?.cardParts(props, whole.ShareAnswer)}
    />
  )
}
