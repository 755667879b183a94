import type { Place } from '../../../domain/address/place.ts'
import type { Evidence, Mentioned } from '../../../domain/phone-events/outcome.ts'
import { markedParts } from '../../../domain/reference/search.ts'
import type { Copy } from '../copy.ts'
import { DefinitionCard } from '../DefinitionCard.tsx'
import { pairOf } from '../pair.ts'
import { SameCause } from '../SameCause.tsx'

interface Props {
  readonly outcome: Mentioned & { readonly evidence?: Evidence }
  readonly copy: Copy
  readonly siteAddress: (place: Place) => string
}

/** A sentence that names a pair: its words, and the card. Whether it is so, the page cannot know. */
export function MentionedAnswer({ outcome: { definition, quote }, copy, siteAddress }: Props) {
  const words = [definition.type, definition.cause ?? ''].join(' ')
  return (
    <>
      <h2 className="question">Your text mentions this pair</h2>
      <p className="mt-1 text-ink-2">
        It’s a sentence, so we can’t tell whether it describes your call. Check the record.
      </p>
      <blockquote className="quote">
        {[...markedParts(quote, words).entries()].map(([at, { text, marked }]) =>
          marked ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
        )}
      </blockquote>
      <DefinitionCard
        key={pairOf(definition)}
        definition={definition}
        address={siteAddress({ at: 'definition', definition })}
        copy={copy}
        heading="h2"
      />
      <SameCause definition={definition} />
    </>
  )
}
