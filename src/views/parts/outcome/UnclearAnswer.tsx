import type { AddressedPair } from '../../../domain/address/pairs.ts'
import type { Place } from '../../../domain/address/place.ts'
import type { Candidate, Evidence, Unclear } from '../../../domain/phone-events/outcome.ts'
import type { Copy } from '../copy.ts'
import { type EvidenceLine, evidenceLines } from '../evidence-lines.ts'
import { Legend } from '../Legend.tsx'
import { mostOffered, unclearQuestion } from '../unclear-question.ts'
import { clipped } from '../words.ts'
import { Ask } from './Ask.tsx'
import { OfferedMeaning } from './OfferedMeaning.tsx'
import { definitionAddresses, pairsAddress } from './site-addresses.ts'

interface Props {
  readonly outcome: Unclear & { readonly evidence?: Evidence }
  readonly copy: Copy
  readonly siteAddress: (place: Place) => string
}

const mostLines = 200

/** What a text may mean, side by side, each with the line it comes from. */
export function UnclearAnswer({ outcome, copy, siteAddress }: Props) {
  const candidates = outcome.candidates.slice(0, mostOffered)
  const { question, note } = unclearQuestion(outcome)
  const lines = outcome.evidence ? evidenceLines(outcome.evidence, ['value', 'left'], mostLines) : []
  return (
    <>
      <Ask
        question={question}
        said={question}
        note={note}
        offered={candidates.map(({ definition }) => definition)}
        addressOf={definitionAddresses(siteAddress)}
        address={pairsAddress(
          candidates.length > 0 ? candidates.map(({ definition }) => definition) : knownSides(outcome),
          siteAddress,
        )}
        copy={copy}
      >
        <p className="mt-1 text-ink-2">{note}</p>
      </Ask>
      <ul className="grid gap-4 md:grid-cols-2">
        {candidates.map((candidate) => (
          <li
            key={`${candidate.definition.type} ${candidate.definition.cause}`}
            className="flex flex-col gap-1.5"
          >
            <Source candidate={candidate} lines={lines} />
            <OfferedMeaning definition={candidate.definition} other={undefined} hasCause />
          </li>
        ))}
      </ul>
      {candidates.length > 0 && <Legend hasMarks={false} />}
    </>
  )
}

/** What is known of a text where nothing is to be offered: pasted words never enter an address. */
function knownSides({ readType, readCause }: Unclear): readonly AddressedPair[] {
  return [
    {
      ...(readType?.kind === 'known' ? { type: readType.type } : {}),
      ...(readCause && readCause.kind !== 'unrecognised' ? { cause: readCause.cause } : {}),
    },
  ]
}

/** The line of the text that speaks for a definition. */
function Source({
  candidate: { definition, quote },
  lines,
}: {
  candidate: Candidate
  lines: readonly EvidenceLine[]
}) {
  const line = lines.find(({ parts }) =>
    parts.some((part) => part.side === 'cause' && says(part.text, definition.cause ?? '')),
  )
  if (!line) return <p className="source-line">{clipped(quote)}</p>
  return (
    <p className="source-line" translate="no">
      <span className="text-ink-3">{`Line ${line.number} `}</span>
      {[...line.parts.entries()].map(([at, { text, role }]) =>
        role ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
      )}
    </p>
  )
}

function says(text: string, name: string): boolean {
  const fold = (part: string) => part.replace(/[\W_]/g, '').toUpperCase()
  return name !== '' && fold(text).includes(fold(name))
}
