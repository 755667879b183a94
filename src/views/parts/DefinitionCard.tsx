import type { ReactNode } from 'react'
import type { Definition } from '../../domain/reference/reference.ts'
import { answerCopy, columnNotDefined, linkCopy, pairText } from './answer-text.ts'
import { CallbackMark } from './CallbackMark.tsx'
import { CallLine } from './CallLine.tsx'
import { CauseName } from './CauseName.tsx'
import { CopyButton } from './CopyButton.tsx'
import type { Copy } from './copy.ts'
import { CopyIcon, LinkIcon } from './icons.tsx'
import { pairOf } from './pair.ts'
import { TypePill } from './TypePill.tsx'
import { toneOf } from './tone.ts'

interface Props {
  readonly definition: Definition
  /** Its absolute address, as it is copied. */
  readonly address: string
  readonly copy: Copy
  readonly heading: 'h1' | 'h2'
  /** Further ways to take it along. */
  readonly actions?: ReactNode
  /** What stands below the definition's own words. */
  readonly children?: ReactNode
}

/** A definition as the answer. */
export function DefinitionCard({ definition, address, copy, heading: Heading, actions, children }: Props) {
  const { type, cause, callback, description, ours } = definition
  return (
    <article
      className="card topped px-4 py-5 sm:px-7.5 sm:py-7"
      data-pair={pairOf(definition)}
      data-tone={toneOf(type)}
    >
      <div className="answer">
        <Heading
          aria-label={pairText(definition)}
          className="text-[1.3rem] leading-snug font-semibold tracking-tight sm:text-[1.75rem]"
        >
          <span className="mb-1.5 flex">
            <TypePill type={type} />
            <span className="sr-only"> / </span>
          </span>
          <CauseName cause={cause} />
        </Heading>
        <p className="mt-2 text-[1.3rem] leading-snug font-semibold tracking-tight">
          <span>{ours.summary}</span> <small className="ours">our reading</small>
        </p>
        <p className="mt-4 max-w-[64ch] text-lg">{description}</p>
        <dl className="mt-4 flex flex-wrap items-baseline gap-x-2.5 gap-y-1">
          <dt className="font-semibold">Callback?</dt>
          <dd>
            <CallbackMark callback={callback} />
          </dd>
          <dd className="text-sm text-ink-3">{columnNotDefined}</dd>
        </dl>
        <div className="actions needs-script mt-5 lg:mt-0 flex flex-wrap gap-2">
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
      </div>
      <CallLine definition={definition} />
      {ours.note && (
        <p className="note mt-5">
          <b className="font-semibold">Our note: </b>
          <span>{ours.note}</span>
        </p>
      )}
      {children}
    </article>
  )
}
