import type { Place } from '../../../domain/address/place.ts'
import type { PairOutcome } from '../../../domain/phone-events/outcome.ts'
import { causeQuestion } from '../asked.ts'
import type { Copy } from '../copy.ts'
import { DefinitionLinks } from '../DefinitionLinks.tsx'
import { TypePill } from '../TypePill.tsx'
import { Ask } from './Ask.tsx'
import { ReadAs } from './ReadAs.tsx'
import { definitionAddresses } from './site-addresses.ts'

interface Props {
  readonly outcome: Extract<PairOutcome, { kind: 'needs-cause' }>
  readonly copy: Copy
  readonly siteAddress: (place: Place) => string
}

/** A type alone: its causes as links. One is offered, and not taken, where the paste may say another. */
export function NeedsCause({ outcome, copy, siteAddress }: Props) {
  const { type, candidates, readType } = outcome
  const question = causeQuestion(outcome)
  return (
    <>
      <ReadAs readType={readType} />
      <Ask
        question={
          <>
            <TypePill type={type} /> <span>{question}</span>
          </>
        }
        said={`${type} ${question}`}
        offered={candidates}
        addressOf={definitionAddresses(siteAddress)}
        address={siteAddress({ at: 'lookup', asked: { typeText: type } })}
        copy={copy}
      />
      <DefinitionLinks definitions={candidates} of="one type" />
    </>
  )
}
