import type { ReactNode } from 'react'
import type { Definition } from '../../domain/reference/reference.ts'
import { answerCopy, columnNotDefined, linkCopy, pairText } from './answer-text.ts'
import { CallbackMark } from './CallbackMark.tsx'
import { CallLine } from './CallLine.tsx'
import { CauseName } from './CauseName.tsx'
import { CopyButton } from './CopyButton.tsx'
import type { Copy } from './copy.ts'
import { CopyIcon, LinkIcon } from './icons.tsx'
import { Legend } from './Legend.tsx'
import { Ours } from './Ours.tsx'
import { pairOf } from './pair.ts'
import { Terms } from './Terms.tsx'
import { TypePill } from './TypePill.tsx'
import { termParts } from './terms.ts'
import { toneOf } from './tone.ts'

interface Props {
  readonly definition: Definition
  /** Its absolute address, as it is copied. */
  readonly address: string
  readonly copy: Copy
  readonly heading: 'h1' | 'h2'
  /** How the words led to it. */
  readonly read?: ReactNode
  /** Further ways to take it along. */
  readonly actions?: ReactNode
  /** What stands beside the definition's own words where there is room. */
  readonly beside?: ReactNode
  /** What stands below them. */
  readonly children?: ReactNode
}

/** A definition as the answer. */
export function DefinitionCard({
  definition,
  address,
  copy,
  heading: Heading,
  read,
  actions,
  beside,
  children,
}: Props) {
  const { type, cause, callback, description, ours } = definition
  return (
    <article className="card topped" data-pair={pairOf(definition)} data-tone={toneOf(type)}>
      <div className="answer">
        <Heading aria-label={pairText(definition)} className="pair">
          <TypePill type={type} />
          <span className="sr-only"> / </span>
          <CauseName cause={cause} />
        </Heading>
        {read}
        <p className="summary">
          <span>{ours.summary}</span>
          <Ours />
        </p>
        <p className="description">
          <Terms text={description} />
        </p>
        {/* No `dl`: what makes an article of a page leaves out its terms, and a bare “Yes” would remain. */}
        <div className="callback">
          <p>
            <b className="font-semibold">Callback?</b> <CallbackMark callback={callback} />
          </p>
          <p className="text-ink-2">{columnNotDefined}</p>
        </div>
        <div className="actions needs-script">
          <CopyButton
            label="Copy answer"
            copied="Copied"
            what={() => answerCopy(definition, address)}
            copy={copy}
            icon={<CopyIcon />}
            primary
          />
          <CopyButton
            label="Copy link"
            copied="Copied"
            what={() => linkCopy(address)}
            copy={copy}
            icon={<LinkIcon />}
          />
          {actions}
        </div>
        {beside}
      </div>
      <div className="below">
        <CallLine definition={definition} />
        {ours.note && (
          <p className="note" role="note">
            <b className="font-semibold">Our note: </b>
            <span>{ours.note}</span>
          </p>
        )}
        {children}
      </div>
      <Legend hasTerms={termParts(description).length > 1} hasMarks={cause !== null && !!beside} />
    </article>
  )
}
