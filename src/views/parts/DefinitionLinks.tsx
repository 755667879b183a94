import type { Definition } from '../../domain/reference/reference.ts'
import { CallbackMark } from './CallbackMark.tsx'
import { CauseName } from './CauseName.tsx'
import { useLinks } from './links.ts'
import { TypePill } from './TypePill.tsx'
import { toneOf } from './tone.ts'

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
              className="card linked go"
              data-tone={toneOf(definition.type)}
              href={links({ at: 'definition', definition })}
            >
              {of === 'any type' && <TypePill type={definition.type} />}
              <CauseName cause={definition.cause} />{' '}
              {definition.callback && (
                <span>
                  <span className="sr-only">Callback? </span>
                  <CallbackMark callback />
                </span>
              )}{' '}
              <span className="basis-full text-ink-2">{definition.ours.summary}</span>
            </a>
          </li>
        ))}
      </ul>
      <p className="ours mt-2">Summaries are our reading of the source.</p>
    </>
  )
}
