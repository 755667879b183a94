import type { Definition } from '../../domain/reference/reference.ts'
import { CallbackMark } from './CallbackMark.tsx'
import { useLinks } from './links.ts'
import { TypePill } from './TypePill.tsx'
import { toneOf } from './tone.ts'

/** What a cause in question means with one type, offered and not given: one link. */
export function OfferedDefinition({ definition }: { definition: Definition }) {
  const { type, description, callback } = definition
  return (
    <a
      className="card offered go"
      data-tone={toneOf(type)}
      href={useLinks()({ at: 'definition', definition })}
    >
      <TypePill type={type} />
      <span className="flex-1">{description}</span> <span className="sr-only">Callback?</span>{' '}
      <CallbackMark callback={callback} />
    </a>
  )
}
