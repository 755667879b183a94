import type { NotUnderstood } from '../../../domain/phone-events/outcome.ts'
import type { Definition } from '../../../domain/reference/reference.ts'
import { DefinitionLinks } from '../DefinitionLinks.tsx'

/** Neither side was recognised: what would be, and what search suggests. Never a guess. */
export function NotUnderstoodAnswer({
  outcome,
  suggestions,
}: {
  outcome: NotUnderstood
  suggestions: readonly Definition[]
}) {
  const { columns } = outcome
  return (
    <>
      <div className="card px-4.5 py-5 sm:px-7.5">
        <h2 className="text-xl font-semibold tracking-tight">
          No Missed Call Type or Hangup Cause was recognised
        </h2>
        {columns ? (
          <>
            <p className="mt-2">The table has these columns; neither field is among them:</p>
            <ul className="mt-1 flex flex-wrap gap-x-4" translate="no">
              {[...new Set(columns)].map((column) => (
                <li key={column} className="cause">
                  {column}
                </li>
              ))}
            </ul>
            <p className="mt-2 text-ink-2">
              Add the columns Missed Call Type and Hangup Cause to the report or export, and paste again.
            </p>
          </>
        ) : (
          <p className="mt-2 text-ink-2">
            Paste or type a type and a cause together, such as “Trying NO_ANSWER”, or a record that shows both
            fields. An empty cause can be written as “Ringing, blank”.
          </p>
        )}
      </div>
      {suggestions.length > 0 && (
        <section className="mt-7">
          <h3 className="heading mb-2.5">Definitions with words like these</h3>
          <DefinitionLinks definitions={suggestions} of="any type" />
        </section>
      )}
    </>
  )
}
