import { causeLabel, type Definition } from '../../domain/reference/reference.ts'
import { CauseName } from './CauseName.tsx'
import { useLinks } from './links.ts'
import { TypePill } from './TypePill.tsx'

interface Props {
  /** The last one first. */
  readonly definitions: readonly Definition[]
  readonly onClear: () => void
}

/** What was looked up in this tab. */
export function RecentLookups({ definitions, onClear }: Props) {
  const links = useLinks()
  if (definitions.length === 0) return null
  return (
    <section className="mt-5">
      <div className="flex items-center gap-2">
        <h2 className="text-sm text-ink-2">Looked up in this tab</h2>
        <button type="button" className="btn text-sm" data-quiet onClick={onClear}>
          Clear this list
        </button>
      </div>
      <ul className="flex flex-wrap gap-2">
        {definitions.map((definition) => (
          <li key={`${definition.type}/${causeLabel(definition.cause)}`}>
            <a className="btn" href={links({ at: 'definition', definition })}>
              <TypePill type={definition.type} />
              <CauseName cause={definition.cause} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
