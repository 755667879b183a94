import type { Definition } from '../../domain/reference/reference.ts'
import { CallbackMark } from './CallbackMark.tsx'
import { CauseName } from './CauseName.tsx'
import { useLinks } from './links.ts'
import { TypePill } from './TypePill.tsx'

/** Definitions as links in a grid; without their types where all are of one. */
export function DefinitionLinks({
  definitions,
  of,
}: {
  definitions: readonly Definition[]
  of: 'one type' | 'any type'
}) {
  const links = useLinks()
  return (
    <>
      <ul className="grid gap-2.5 sm:grid-cols-2">
        {definitions.map((definition) => (
          <li key={`${definition.type}/${definition.cause}`} className="flex">
            <a
              className="card flex grow flex-wrap items-baseline gap-x-2.5 px-4 py-2.5 hover:border-ink-3"
              href={links({ at: 'definition', definition })}
            >
              {of === 'any type' && <TypePill type={definition.type} />}
              <CauseName cause={definition.cause} />
              {definition.callback && (
                <span className="ml-auto">
                  <span className="sr-only">Callback? </span>
                  <CallbackMark callback />
                </span>
              )}
              <span className="basis-full text-sm text-ink-2">{definition.ours.summary}</span>
            </a>
          </li>
        ))}
      </ul>
      <p className="ours mt-2">The short summaries are our reading.</p>
    </>
  )
}
