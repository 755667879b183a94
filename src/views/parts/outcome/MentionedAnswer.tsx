import type { Place } from '../../../domain/address/place.ts'
import type { Evidence, Mentioned } from '../../../domain/phone-events/outcome.ts'
import { mentionedWords } from '../asked.ts'
import type { Copy, Copyable } from '../copy.ts'
import { DefinitionCard } from '../DefinitionCard.tsx'
import { MarkdownButton } from '../MarkdownButton.tsx'
import { pairOf } from '../pair.ts'
import { SameCause } from '../SameCause.tsx'

interface Props {
  readonly outcome: Mentioned & { readonly evidence?: Evidence }
  readonly copy: Copy
  readonly siteAddress: (place: Place) => string
}

const caution = mentionedWords.note

/** What is copied says so, too; a link says nothing. */
function withCaution(what: Copyable): Copyable {
  if (what.html === undefined) return what
  const said = `A text mentions this pair. ${caution}`
  return { plain: `${said}\n${what.plain}`, html: `<p>${said}</p>${what.html}` }
}

/** A sentence that names a pair: its words, and the card. Whether it is so, the page cannot know. */
export function MentionedAnswer({ outcome: { definition, quote, evidence }, copy, siteAddress }: Props) {
  const [before = '', ...behind] = quote.split(wordsOf(evidence) || quote)
  const said = behind.length > 0 ? wordsOf(evidence) : ''
  return (
    <>
      <h2 className="question">{mentionedWords.title}</h2>
      <p className="mt-1 text-ink-2">{caution}</p>
      <blockquote className="quote">
        <span>{said === '' ? quote : before}</span>
        {said !== '' && <mark>{said}</mark>}
        {said !== '' && <span>{behind.join(said)}</span>}
      </blockquote>
      <DefinitionCard
        key={pairOf(definition)}
        definition={definition}
        address={siteAddress({ at: 'definition', definition })}
        copy={(what) => copy(withCaution(what))}
        actions={
          <MarkdownButton definition={definition} copy={copy} caution={caution} siteAddress={siteAddress} />
        }
        heading="h2"
        beside={<SameCause definition={definition} />}
      />
    </>
  )
}

/** The words that say the pair, from the first of them to the last. */
function wordsOf(evidence: Evidence | undefined): string {
  const values = evidence?.pieces.filter(({ role }) => role === 'value') ?? []
  const [first] = values
  return evidence && first ? evidence.text.slice(first.start, Math.max(...values.map(({ end }) => end))) : ''
}
