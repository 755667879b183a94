import { FilterField } from '../FilterField.tsx'
import { counted, digits } from '../words.ts'
import { mostPrinted } from './use-row-window.ts'

interface Props {
  readonly words: string
  readonly found: number
  readonly of: number
  readonly onWords: (words: string) => void
}

/** A field that looks through all rows of a long table, since the browser's own search sees only those that are drawn. */
export function FindRows({ words, found, of, onWords }: Props) {
  const isLooking = words.trim() !== ''
  const all = counted(of, 'row')
  return (
    <>
      <div className="mb-3.5 needs-script">
        <FilterField
          label="Find in these rows"
          words={words}
          count={isLooking ? foundWords(found, of) : all}
          onWords={onWords}
          hasNoKey
        />
        <p className="mt-1.5 text-sm text-ink-2">
          {isLooking
            ? `Copy and Save still take all ${all}.`
            : 'Your browser’s own search sees only the rows in sight. This field looks through all of them.'}
        </p>
        {isLooking && found === 0 && (
          <p className="note mt-2">No row has these words. Change them, or clear the field.</p>
        )}
      </div>
      {found > mostPrinted && (
        <p className="print-only">
          {`The first ${digits(mostPrinted)} of ${counted(found, 'row')} are printed. Save the .csv for all of them.`}
        </p>
      )}
    </>
  )
}

/** How many rows have the words that are looked for, as it is shown and said. */
export function foundWords(found: number, of: number): string {
  return `${digits(found)} of ${counted(of, 'row')}`
}
