import { callTypes, definitionsOfType } from '../../domain/reference/reference.ts'
import { CauseName } from './CauseName.tsx'
import { useLinks } from './links.ts'

/** Links to every definition, for where the box cannot work. */
export function AllDefinitions() {
  const links = useLinks()
  return (
    <>
      <p className="mt-6 text-ink-2">
        Without JavaScript the box can’t read anything. Here are all 30 definitions, summarised by us.
      </p>
      {callTypes.map(({ name }) => (
        <section key={name} className="mt-6">
          <h2 className="heading">
            <a href={links({ at: 'definitions', type: name })}>{name}</a>
          </h2>
          <ul className="mt-1">
            {definitionsOfType(name).map((definition) => (
              <li key={definition.cause}>
                <a href={links({ at: 'definition', definition })}>
                  <CauseName cause={definition.cause} />
                </a>{' '}
                <span>{definition.ours.summary}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
