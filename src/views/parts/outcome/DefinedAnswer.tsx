import type { Place } from '../../../domain/address/place.ts'
import type { PairOutcome } from '../../../domain/phone-events/outcome.ts'
import { definitionsOfCause } from '../../../domain/reference/reference.ts'
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

export function DefinedAnswer({ outcome, copy, siteAddress, whole }: Props) {
  const { definition } = outcome
  const answered = { definition, copy, siteAddress }
  return (
    <DefinitionCard
      key={pairOf(definition)}
      definition={definition}
      address={siteAddress({ at: 'definition', definition })}
      copy={copy}
      heading="h2"
      read={whole && <whole.HowRead outcome={outcome} />}
      actions={
        whole && (
          <>
            <whole.MarkdownButton {...answered} />
            <whole.ShareAnswer {...answered} />
          </>
        )
      }
      beside={
        whole &&
        definitionsOfCause(definition.cause).length > 1 && <whole.SameCause definition={definition} />
      }
    >
      {whole && <whole.TelephonyBox definition={definition} />}
    </DefinitionCard>
  )
}
