import type { SheetFacts } from '../../domain/books/survey.ts'
import { counted } from '../parts/words.ts'

/** What the cells of sheets were taken for, where that is not plain to see. */
export function BookFacts({ facts }: { facts: readonly SheetFacts[] }) {
  const sentences = factsOf(facts)
  if (sentences.length === 0) return null
  return (
    <ul className="mt-3 grid gap-1 text-sm text-ink-2">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

function factsOf(facts: readonly SheetFacts[]): readonly string[] {
  const sum = (figure: keyof SheetFacts) => facts.reduce((total, each) => total + each[figure], 0)
  const [unsaid, errors, hidden] = [sum('unsaid'), sum('errors'), sum('hiddenRows')]
  return [
    ...(unsaid > 0
      ? [
          `${counted(unsaid, 'cell')} with a formula that was never computed, so the file doesn’t hold its value. Open it in Excel, save it, and drop it again.`,
        ]
      : []),
    ...(errors > 0
      ? [
          `${counted(errors, 'cell')} with an error such as #N/A. A row with one in either field isn’t read, and doesn’t count as empty.`,
        ]
      : []),
    ...(hidden > 0 ? [`${counted(hidden, 'row')} hidden by a filter or by hand, and counted too.`] : []),
    ...(sum('merged') > 0 ? ['A merged cell counts for each of its rows.'] : []),
    ...(sum('pivots') > 0 ? ['A pivot table sums up rows from elsewhere, so it wasn’t counted.'] : []),
    ...(sum('inOneCell') > 0
      ? ['Each row was in a single cell, so it was split into columns at its separators.']
      : []),
    ...(sum('computed') > 0 ? ['Formula cells were read as the value that was last saved.'] : []),
  ]
}
