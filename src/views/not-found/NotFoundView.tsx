import type { Place } from '../../domain/address/place.ts'
import type { Outcome } from '../../domain/phone-events/outcome.ts'
import type { Definition } from '../../domain/reference/reference.ts'
import type { Copy } from '../parts/copy.ts'
import { DefinitionLinks } from '../parts/DefinitionLinks.tsx'
import { OutcomeView } from '../parts/OutcomeView.tsx'
import { PasteBox } from '../parts/PasteBox.tsx'
import type { WholeAnswer } from '../parts/whole-answer.ts'
import { clipped } from '../parts/words.ts'

interface Props {
  readonly path: string
  /** What was read from the path, or from the box once something stands in it. */
  readonly outcome: Outcome
  readonly nearest: readonly Definition[]
  readonly text: string
  readonly onText: (text: string) => void
  readonly copy: Copy
  readonly siteAddress: (place: Place) => string
  readonly whole: WholeAnswer | undefined
}

/** No page has this address: what it may have meant, and ways on. */
export function NotFoundView({ path, outcome, nearest, text, onText, copy, siteAddress, whole }: Props) {
  const others = nearest.filter((other) => outcome.kind !== 'defined' || other !== outcome.definition)
  const isRead = outcome.kind !== 'none' && outcome.kind !== 'not-understood'
  return (
    <div className="wrap pt-5">
      <h1 className="title">This page doesn’t exist</h1>
      {path !== '' && (
        <p className="mt-2 text-ink-2">
          <span>There is no page at </span>
          <code className="cause" translate="no">
            {clipped(path)}
          </code>
        </p>
      )}
      {isRead && text === '' && <p className="mt-4 font-semibold">It looks like you wanted:</p>}
      <div className="mt-3">
        <OutcomeView outcome={outcome} copy={copy} siteAddress={siteAddress} whole={whole} />
      </div>
      {others.length > 0 && (
        <section className="needs-script mt-7">
          <h2 className="heading mb-2.5">The closest definitions</h2>
          <DefinitionLinks definitions={others} of="any type" />
        </section>
      )}
      <section className="needs-script mt-7">
        <h2 className="heading mb-2.5">Look up something else</h2>
        <PasteBox label="What you have: a type and a cause, a record or rows" text={text} onText={onText} />
      </section>
    </div>
  )
}
