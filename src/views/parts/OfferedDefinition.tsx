import type { Definition } from '../../domain/reference/reference.ts'
import { CallbackMark } from './CallbackMark.tsx'
import { DifferingWords } from './DifferingWords.tsx'
import { useLinks } from './links.ts'
import { TypePill } from './TypePill.tsx'

/** What a cause in question means under one type, offered and not given: one link. */
export function OfferedDefinition({ definition, other }: { definition: Definition; other?: Definition }) {
  const { type, description, callback } = definition
  return (
    <a
      className="card flex flex-col items-start gap-2 px-4.5 py-3.5 hover:border-ink-3 md:flex-row md:items-center md:gap-4"
      href={useLinks()({ at: 'definition', definition })}
    >
      <TypePill type={type} />
      <span className="flex-1">
        <DifferingWords text={description} other={other?.description} />
      </span>
      <span className="sr-only">Callback?</span>
      <CallbackMark callback={callback} />
    </a>
  )
}
