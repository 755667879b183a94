import { callTypes, type TypeName } from '../../domain/reference/reference.ts'
import { search } from '../../domain/reference/search.ts'
import { useLinks } from '../parts/links.ts'

/** Says that a filter found nothing here, and where it would. */
export function NothingFound({ type, words }: { type: TypeName | null; words: string }) {
  const links = useLinks()
  const elsewhere = search(words)
  const counts = callTypes
    .map(({ name }) => ({
      name,
      count: elsewhere.filter(({ definition }) => definition.type === name).length,
    }))
    .filter(({ count }) => count > 0)
  return (
    <p className="border-t px-4 py-6 text-ink-2 md:px-5">
      <span>{type ? `Nothing in ${type} matches.` : 'No definitions match.'}</span>
      {counts.map(({ name, count }) => (
        <span key={name}>
          {' '}
          <a href={links({ at: 'definitions', type: name })}>
            {`${count} ${count === 1 ? 'match' : 'matches'} in ${name}`}
          </a>
          .
        </span>
      ))}
    </p>
  )
}
