import { useLinks } from './links.ts'
import { anchorOf, termParts } from './terms.ts'

/** A description; words that the glossary explains lead there. */
export function Terms({ text }: { text: string }) {
  const links = useLinks()
  const glossary = links({ at: 'definitions', type: null })
  const parts = termParts(text)
  if (parts.length === 1) return text
  return [...parts.entries()].map(([at, { text: part, marked }]) =>
    marked ? (
      <a key={at} className="term" href={`${glossary}#${anchorOf(part)}`}>
        {part}
      </a>
    ) : (
      <span key={at}>{part}</span>
    ),
  )
}
