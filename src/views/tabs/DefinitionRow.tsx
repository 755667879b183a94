import { causeLabel } from '../../domain/reference/reference.ts'
import { type Found, markedParts } from '../../domain/reference/search.ts'
import { CallbackMark } from '../parts/CallbackMark.tsx'
import { CauseName } from '../parts/CauseName.tsx'
import { useLinks } from '../parts/links.ts'
import { Marked } from '../parts/Marked.tsx'

/** One definition in a table, the words of the filter marked. */
export function DefinitionRow({ found, words }: { found: Found; words: string }) {
  const { definition, keyword } = found
  const { cause, callback, description, ours } = definition
  const href = useLinks()({ at: 'definition', definition })
  return (
    <tr>
      <th scope="row" className="text-base text-ink">
        <a className="whole-row" href={href} aria-label={causeLabel(cause)}>
          <CauseName cause={cause} parts={markedParts(causeLabel(cause), words)} />
        </a>
      </th>
      <td>
        <b className="block font-semibold">
          <Marked parts={markedParts(ours.summary, words)} />
        </b>{' '}
        <span className="text-base text-ink-2">
          <Marked parts={markedParts(description, words)} />
        </span>
        {keyword && (
          <span className="ours block">
            <span>Matches our keyword </span>
            <Marked parts={markedParts(keyword, words)} />
          </span>
        )}
      </td>
      <td data-head="Callback?">
        <CallbackMark callback={callback} />
      </td>
    </tr>
  )
}
