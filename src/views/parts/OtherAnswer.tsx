import type { Place } from '../../domain/address/place.ts'
import type { Outcome } from '../../domain/phone-events/outcome.ts'
import type { Definition } from '../../domain/reference/reference.ts'
import type { Copy } from './copy.ts'
import { MentionedAnswer } from './outcome/MentionedAnswer.tsx'
import { NeedsCause } from './outcome/NeedsCause.tsx'
import { NeedsType } from './outcome/NeedsType.tsx'
import { NotUnderstoodAnswer } from './outcome/NotUnderstoodAnswer.tsx'
import { RowsAnswer } from './outcome/RowsAnswer.tsx'
import { UnclearAnswer } from './outcome/UnclearAnswer.tsx'
import { UndefinedPair } from './outcome/UndefinedPair.tsx'

export interface OtherAnswerProps {
  readonly outcome: Exclude<Outcome, { kind: 'none' | 'defined' }>
  /** What search finds for words that were not understood. */
  readonly suggestions: readonly Definition[]
  readonly copy: Copy
  readonly siteAddress: (place: Place) => string
  /** Takes a column of the text for one of the two fields. */
  readonly onTell: (side: 'type' | 'cause', column: number) => void
}

/** What is no single definition. */
export function OtherAnswer({ outcome, suggestions, copy, siteAddress, onTell }: OtherAnswerProps) {
  switch (outcome.kind) {
    case 'needs-type':
      return <NeedsType outcome={outcome} copy={copy} siteAddress={siteAddress} />
    case 'needs-cause':
      return <NeedsCause outcome={outcome} copy={copy} siteAddress={siteAddress} />
    case 'undefined-pair':
      return <UndefinedPair outcome={outcome} copy={copy} siteAddress={siteAddress} />
    case 'mentioned':
      return <MentionedAnswer outcome={outcome} copy={copy} siteAddress={siteAddress} />
    case 'unclear':
      return <UnclearAnswer outcome={outcome} copy={copy} siteAddress={siteAddress} />
    case 'not-understood':
      return (
        <NotUnderstoodAnswer
          outcome={outcome}
          suggestions={suggestions}
          copy={copy}
          siteAddress={siteAddress}
        />
      )
    case 'rows':
      return <RowsAnswer outcome={outcome} copy={copy} siteAddress={siteAddress} onTell={onTell} />
    default:
      return outcome satisfies never
  }
}
