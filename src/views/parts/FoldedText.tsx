import type { Outcome } from '../../domain/phone-events/outcome.ts'
import { callTypes } from '../../domain/reference/reference.ts'
import { readSides } from './read-sides.ts'
import { shownLines } from './shown-lines.ts'
import { toneOf } from './tone.ts'

/** What a folded box shows of its text. */
export function FoldedText({ text, outcome }: { text: string; outcome: Outcome }) {
  const lines = shownLines(text, outcome)
  const { type } = readSides(outcome)
  const known = callTypes.find(({ name }) => name === type)
  return (
    <ol className="folded" data-tone={known && toneOf(known.name)} translate="no">
      {lines.map(({ number, parts }) => (
        <li key={number} data-number={number}>
          {[...parts.entries()].map(([at, { text: part, marked }]) =>
            marked ? <b key={at}>{part}</b> : <span key={at}>{part}</span>,
          )}
        </li>
      ))}
    </ol>
  )
}
