import { callTypes, definitions, definitionsOfType, type TypeName } from '../../domain/reference/reference.ts'
import { useLinks } from '../parts/links.ts'
import { toneOf } from '../parts/tone.ts'

/** All and the five types, each with its count: links that look like tabs. */
export function Tabs({ current }: { current: TypeName | null }) {
  const links = useLinks()
  return (
    <nav aria-label="Missed call type" className="tabs">
      {[null, ...callTypes.map(({ name }) => name)].map((type) => (
        <a
          key={type}
          href={links({ at: 'definitions', type })}
          data-tone={type ? toneOf(type) : undefined}
          aria-current={type === current ? 'page' : undefined}
        >
          {type && <span className="dot" />}
          <span>{type ?? 'All'}</span>
          <span className="sr-only">, definitions: </span>
          <span className="ml-auto font-mono text-sm text-ink-3">
            {(type ? definitionsOfType(type) : definitions).length}
          </span>{' '}
        </a>
      ))}
    </nav>
  )
}
