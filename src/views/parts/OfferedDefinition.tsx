import { differingParts } from '../../domain/reference/differing-words.ts'
import type { Part } from '../../domain/reference/parts.ts'
import type { Definition } from '../../domain/reference/reference.ts'
import { CallbackMark } from './CallbackMark.tsx'
import { CauseName } from './CauseName.tsx'
import { useLinks } from './links.ts'
import { Marked } from './Marked.tsx'
import { TypePill } from './TypePill.tsx'

/** A definition that is offered, not given: one link. What it says otherwise than `other` is marked. */
export function OfferedDefinition({ definition, other }: { definition: Definition; other?: Definition }) {
  const { type, cause, description, callback } = definition
  const href = useLinks()({ at: 'definition', definition })
  return (
    <a
      className="card flex flex-col gap-2 px-4.5 py-3.5 hover:border-ink-3 md:flex-row md:items-center md:gap-4"
      href={href}
    >
      <span className="flex flex-wrap items-center gap-2">
        <TypePill type={type} />
        {cause !== other?.cause && <CauseName cause={cause} />}
      </span>
      <span className="flex-1">
        <Marked parts={partsAgainst(description, other)} />
      </span>
      <span className="sr-only">Callback?</span>
      <CallbackMark callback={callback} />
    </a>
  )
}

/** Marks on most of a text say nothing: such a text is left plain. */
export function partsAgainst(text: string, other: Definition | undefined): readonly Part[] {
  const parts = other ? differingParts(text, other.description) : []
  const marked = parts.reduce((sum, part) => sum + (part.marked ? part.text.length : 0), 0)
  return other && marked < text.length * 0.9 ? parts : [{ text, marked: false }]
}
