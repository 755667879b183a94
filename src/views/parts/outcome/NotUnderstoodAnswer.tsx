import type { Place } from '../../../domain/address/place.ts'
import type { NotUnderstood } from '../../../domain/phone-events/outcome.ts'
import type { Definition } from '../../../domain/reference/reference.ts'
import { notUnderstood } from '../asked.ts'
import type { Copy } from '../copy.ts'
import { DefinitionLinks } from '../DefinitionLinks.tsx'
import { clipped } from '../words.ts'
import { HandOn } from './HandOn.tsx'
import { definitionAddresses, pairsAddress } from './site-addresses.ts'

/** Neither side was recognised: what would be, and what search suggests. Never a guess. */
export function NotUnderstoodAnswer({
  outcome: { columns, text },
  suggestions,
  copy,
  siteAddress,
}: {
  readonly outcome: NotUnderstood
  readonly suggestions: readonly Definition[]
  readonly copy: Copy
  readonly siteAddress: (place: Place) => string
}) {
  const words = text.trim()
  return (
    <>
      <div className="card px-4.5 py-4 sm:px-7.5">
        <h2 className="question">{notUnderstood}</h2>
        {columns ? (
          <>
            <p className="mt-2">We found these columns, and neither field is among them:</p>
            <ul className="mt-1 flex flex-wrap gap-x-4" translate="no">
              {[...new Set(columns)].map((column) => (
                <li key={column} className="cause">
                  {column}
                </li>
              ))}
            </ul>
            <p className="mt-2 text-ink-2">
              Add the columns Missed Call Type and Hangup Cause to the report or export, and paste it again.
            </p>
          </>
        ) : (
          <>
            {words !== '' && !words.includes('\n') && (
              <p className="mt-1 text-ink-2">
                <span>We found: </span>
                <q translate="no">{clipped(words)}</q>
              </p>
            )}
            <p className="mt-2 text-ink-2">
              Paste or type both together, such as “Trying NO_ANSWER”, or a record that shows both fields. For
              an empty cause, write “Ringing, blank”.
            </p>
          </>
        )}
        <HandOn
          said={`${notUnderstood}.`}
          note={suggestions.length > 0 ? 'Definitions with similar words:' : undefined}
          offered={suggestions}
          addressOf={definitionAddresses(siteAddress)}
          address={pairsAddress(suggestions, siteAddress) ?? siteAddress({ at: 'lookup' })}
          copy={copy}
          copyLabel="Copy answer"
        />
      </div>
      {suggestions.length > 0 && (
        <section className="mt-6">
          <h3 className="heading mb-2.5">Definitions with similar words</h3>
          <DefinitionLinks definitions={suggestions} of="any type" />
        </section>
      )}
    </>
  )
}
