import { type ReactNode, useState } from 'react'
import type { Evidence, Outcome } from '../../../domain/phone-events/outcome.ts'
import { callTypes } from '../../../domain/reference/reference.ts'
import { readSides } from '../read-sides.ts'
import { toneOf } from '../tone.ts'
import { ReadLines } from './ReadLines.tsx'
import { readFacts, readInShort } from './read-facts.ts'

interface Props {
  readonly outcome: Outcome
  readonly evidence: Evidence
  readonly title?: string
  /** Which rows of the answer it gave, of several messages. */
  readonly rows?: string
  /** The ways to change how it was read. */
  readonly children?: ReactNode
}

/** How a text was read: folded, and open where something was asked. */
export function HowThisWasRead({ outcome, evidence, title = 'How this was read', rows, children }: Props) {
  const [isOpen, setOpen] = useState(asks(outcome))
  const { type } = readSides(outcome)
  const known = callTypes.find(({ name }) => name === type)
  return (
    <details
      className="card how-read"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      data-tone={known && toneOf(known.name)}
      data-how-read={evidence.format}
    >
      <summary>
        <span className="chevron" aria-hidden="true" />
        <b>{title}</b>
        <span className="text-ink-2">
          {rows ? `${rows}: ${readInShort(outcome, evidence)}` : readInShort(outcome, evidence)}
        </span>
      </summary>
      {isOpen && (
        <>
          <div className="how-read-body">
            <ReadLines key={evidence.text} evidence={evidence} />
            <dl>
              {readFacts(outcome, evidence).map(({ name, words }) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{words}</dd>
                </div>
              ))}
            </dl>
          </div>
          {children}
        </>
      )}
    </details>
  )
}

function asks(outcome: Outcome): boolean {
  if (outcome.kind === 'rows')
    return outcome.asks !== undefined || outcome.rows.some((row) => asks(row.outcome))
  return /^(?:needs-|unclear|not-understood)/.test(outcome.kind)
}
