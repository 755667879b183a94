import { type ReactNode, useState } from 'react'
import type { Outcome } from '../../../domain/phone-events/outcome.ts'
import { clipped, counted, digits } from '../words.ts'
import { HowThisWasRead } from './HowThisWasRead.tsx'

interface Message {
  readonly subject: string
  readonly outcome: Outcome
}

interface Props<One extends Message> {
  readonly messages: readonly One[]
  /** The ways to change how one of them was read. */
  readonly change: (message: One) => ReactNode
}

/** Messages that are drawn at a time. */
const step = 20

/** How each of several messages was read, folded as for one. */
export function HowMessagesWereRead<One extends Message>({ messages, change }: Props<One>) {
  const [shown, setShown] = useState(step)
  const more = Math.min(step, messages.length - shown)
  return (
    <section aria-label="How each message was read">
      {[...messages.slice(0, shown).entries()].map(([at, message]) => {
        const { outcome, subject } = message
        const evidence = 'evidence' in outcome ? outcome.evidence : undefined
        if (!evidence) return null
        return (
          <HowThisWasRead
            key={at}
            outcome={outcome}
            evidence={evidence}
            rows={rowsOf(messages, at)}
            title={`How message ${at + 1}${subject ? ` (“${clipped(subject)}”)` : ''} was read`}
          >
            {change(message)}
          </HowThisWasRead>
        )
      })}
      {more > 0 && (
        <button type="button" className="btn needs-script mt-4" onClick={() => setShown(shown + step)}>
          {`Show how ${counted(more, 'more message')} ${more === 1 ? 'was' : 'were'} read`}
        </button>
      )}
    </section>
  )
}

/** The numbers of the rows that one of the messages gave. Example: "rows 2 to 4". */
function rowsOf(messages: readonly Message[], at: number): string {
  const from = messages.slice(0, at).reduce((sum, { outcome }) => sum + countOf(outcome), 1)
  const to = from + countOf(messages[at]?.outcome) - 1
  return to > from ? `rows ${digits(from)} to ${digits(to)}` : `row ${digits(from)}`
}

function countOf(outcome: Outcome | undefined): number {
  return outcome?.kind === 'rows' ? outcome.rows.length : 1
}
