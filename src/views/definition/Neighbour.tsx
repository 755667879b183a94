import type { Definition } from '../../domain/reference/reference.ts'
import { CauseName } from '../parts/CauseName.tsx'
import { useLinks } from '../parts/links.ts'

/** The link to the definition before or after, in the source's order. */
export function Neighbour({ definition, way }: { definition: Definition; way: 'Previous' | 'Next' }) {
  return (
    <a
      className="card px-4.5 py-3 hover:border-ink-3 data-[way=Next]:col-start-2 data-[way=Next]:text-right"
      data-way={way}
      href={useLinks()({ at: 'definition', definition })}
    >
      <span className="block text-sm text-ink-3">{`${way} in ${definition.type}`}</span>{' '}
      <CauseName cause={definition.cause} />{' '}
    </a>
  )
}
