import type { Place } from '../../../domain/address/place.ts'
import type { Mentioned } from '../../../domain/phone-events/outcome.ts'
import { pairText } from '../answer-text.ts'
import type { Copy } from '../copy.ts'
import { DefinitionCard } from '../DefinitionCard.tsx'
import { pairOf } from '../pair.ts'

interface Props {
  readonly outcome: Mentioned
  readonly copy: Copy
  readonly siteAddress: (place: Place) => string
}

/** A sentence that names a pair: its words, and the card. Whether it is so, the page cannot know. */
export function MentionedAnswer({ outcome: { definition, quote }, copy, siteAddress }: Props) {
  return (
    <>
      <p className="heading">{`Your text mentions ${pairText(definition)}`}</p>
      <blockquote className="my-3 border-l-4 border-line pl-3 text-ink-2">{`“${quote}”`}</blockquote>
      <DefinitionCard
        key={pairOf(definition)}
        definition={definition}
        address={siteAddress({ at: 'definition', definition })}
        copy={copy}
        heading="h2"
      />
    </>
  )
}
