import type { Definition } from '../../domain/reference/reference.ts'
import { type Found, markedParts } from '../../domain/reference/search.ts'
import { callbackText, pairText } from '../parts/answer-text.ts'
import { CallbackIcon } from '../parts/icons.tsx'
import { useLinks } from '../parts/links.ts'
import { Marked } from '../parts/Marked.tsx'

interface Props {
  readonly definition: Definition | undefined
  readonly found: Found | undefined
  readonly words: string
}

/** A defined pair as one link with a complete name, or a dash. */
export function MatrixCell({ definition, found, words }: Props) {
  const links = useLinks()
  if (!definition)
    return (
      <>
        <span aria-hidden="true" className="dash">
          –
        </span>
        <span className="undefined">Not defined</span>
      </>
    )
  const { ours, callback, description } = definition
  const summary = markedParts(ours.summary, found ? words : '')
  const isOnlyInDescription =
    found && !summary.some(isMarked) && markedParts(description, words).some(isMarked)
  return (
    <a href={links({ at: 'definition', definition })} data-found={found !== undefined}>
      <span className="sr-only" translate="no">{`${pairText(definition)}: `}</span>
      <span className="grow">
        <Marked parts={summary} />
        {found?.keyword && (
          <span className="ours block">
            <span>keyword </span>
            <Marked parts={markedParts(found.keyword, words)} />
          </span>
        )}
        {isOnlyInDescription && <span className="ours block">in the description</span>}
      </span>
      <span className="sr-only">{`. Callback? ${callbackText(callback)}`}</span>
      {callback && (
        <span className="text-yes">
          <CallbackIcon />
        </span>
      )}
    </a>
  )
}

function isMarked({ marked }: { marked: boolean }): boolean {
  return marked
}
