import type { Unclear } from '../../../domain/phone-events/outcome.ts'
import { OfferedMeaning } from './OfferedMeaning.tsx'

const sentences: Record<Unclear['why'], string> = {
  'two-values': 'Your text gives two values for one field. Which one does your record show?',
  'left-over': 'Your text names more than one pair can hold. Which one does your record show?',
  'two-readings': 'Your text can be read in two ways. Which one does your record show?',
  'not-a-name': 'A value in your text is not a name we know.',
}

/** What a text may mean, side by side, each with the words it comes from. */
export function UnclearAnswer({ outcome: { why, candidates } }: { outcome: Unclear }) {
  return (
    <>
      <h2 className="heading">{sentences[why]}</h2>
      <ul className="mt-3 grid gap-3.5 md:grid-cols-2">
        {candidates.map(({ definition, quote }) => (
          <li key={`${definition.type} ${definition.cause}`} className="flex flex-col">
            <p className="mb-1 text-sm text-ink-3">{`From “${quote}”`}</p>
            <OfferedMeaning definition={definition} other={undefined} showCallback />
          </li>
        ))}
      </ul>
    </>
  )
}
