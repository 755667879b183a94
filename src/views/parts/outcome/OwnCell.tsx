import type { PairOutcome } from '../../../domain/phone-events/outcome.ts'
import type { TypeName } from '../../../domain/reference/reference.ts'
import { callTypes } from '../../../domain/reference/reference.ts'
import { pairText } from '../answer-text.ts'
import { CauseName } from '../CauseName.tsx'
import { useLinks } from '../links.ts'
import { readFrom } from '../read-sides.ts'
import { TypePill } from '../TypePill.tsx'
import { clipped } from '../words.ts'
import { sidesRead } from './row-order.ts'

interface Props {
  readonly outcome: PairOutcome
  readonly text: string
  readonly as: 'type' | 'cause' | 'other'
}

/** A cell of the person's own table; in the two columns that were read, what it was read as. */
export function OwnCell({ outcome, text, as }: Props) {
  if (as === 'type') return <TypeCell outcome={outcome} text={text} />
  if (as === 'cause') return <CauseCell outcome={outcome} text={text} />
  return text === '' ? null : <span translate="no">{clipped(text)}</span>
}

function TypeCell({ outcome, text }: { outcome: PairOutcome; text: string }) {
  const { type } = sidesRead(outcome)
  if (isTypeName(type))
    return (
      <>
        <TypePill type={type} />
        <From text={readFrom('readType' in outcome ? outcome.readType : undefined, undefined)} />
      </>
    )
  if (text === '') return <span className="pill blank">Blank</span>
  return <span translate="no">{clipped(text)}</span>
}

function CauseCell({ outcome, text }: { outcome: PairOutcome; text: string }) {
  const links = useLinks()
  const from = <From text={readFrom(undefined, 'readCause' in outcome ? outcome.readCause : undefined)} />
  if (outcome.kind === 'defined' || outcome.kind === 'mentioned')
    return (
      <>
        <a
          className="whole-row"
          href={links({ at: 'definition', definition: outcome.definition })}
          aria-label={pairText(outcome.definition)}
        >
          <CauseName cause={outcome.definition.cause} />
        </a>
        {from}
      </>
    )
  const { cause } = sidesRead(outcome)
  if (cause === '' && text === '') return <span className="pill blank">Blank</span>
  return (
    <>
      <CauseName cause={cause === '<empty>' ? null : clipped(cause || text)} />
      {from}
    </>
  )
}

function From({ text }: { text: string | undefined }) {
  return text === undefined ? null : <div className="text-sm break-words text-ink-3">{text}</div>
}

function isTypeName(text: string): text is TypeName {
  return callTypes.some(({ name }) => name === text)
}
