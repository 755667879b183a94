import type { Part } from '../../domain/reference/parts.ts'

/** A text with some stretches marked. Each stretch is an element of its own, for translators replace texts. */
export function Marked({ parts }: { parts: readonly Part[] }) {
  const [only] = parts
  if (only && parts.length === 1 && !only.marked) return <span>{only.text}</span>
  return (
    <span>
      {[...parts.entries()].map(([at, { text, marked }]) =>
        marked ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
      )}
    </span>
  )
}
