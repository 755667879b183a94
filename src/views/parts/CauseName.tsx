import type { Part } from '../../domain/reference/parts.ts'
import { causeLabel } from '../../domain/reference/reference.ts'

/**
 * A Hangup Cause as a value. It may break after its underscores, by the style: `wbr` would put a space into the names of
 * links and headings. `parts` is its name with stretches marked.
 */
export function CauseName({ cause, parts }: { cause: string | null; parts?: readonly Part[] }) {
  const name = causeLabel(cause)
  return (
    <code className={cause === null ? 'cause text-ink-3' : 'cause'} translate="no" key={name}>
      {[...(parts ?? [{ text: name, marked: false }]).entries()].map(([at, { text, marked }]) =>
        marked ? (
          <mark key={at}>
            <Breakable text={text} />
          </mark>
        ) : (
          <Breakable key={at} text={text} />
        ),
      )}
    </code>
  )
}

function Breakable({ text }: { text: string }) {
  return [...text.split(/(?<=_)/).entries()].map(([at, piece]) => <span key={at}>{piece}</span>)
}
