import { Ours } from './Ours.tsx'

interface Props {
  /** Whether words are linked to the glossary. */
  readonly hasTerms?: boolean
  /** Whether words that differ are marked. */
  readonly hasMarks?: boolean
}

/** What the marks on a page stand for, said once. */
export function Legend({ hasTerms, hasMarks }: Props) {
  return (
    <ul className="legend">
      <li>
        <Ours />
        <span>Our reading of the source, not its words</span>
      </li>
      {hasTerms && (
        <li>
          <span className="term">Dotted</span> <span>words are in the glossary</span>
        </li>
      )}
      {hasMarks && (
        <li>
          <b className="differs">Marked</b> <span>words differ from the other type</span>
        </li>
      )}
    </ul>
  )
}
