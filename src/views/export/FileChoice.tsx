import { digits } from '../parts/words.ts'
import { countedIn, type Reading } from './reading.ts'

interface Props {
  readonly readings: readonly Reading[]
  readonly at: number
  readonly onAt: (at: number) => void
}

/** Which of several files or sheets is looked at. */
export function FileChoice({ readings, at, onAt }: Props) {
  if (readings.length < 2) return null
  const isOneBook = readings.every(({ book }) => book !== undefined && book === readings[0]?.book)
  return (
    <fieldset className="flex">
      <legend className="sr-only">File</legend>
      <div className="segments flex-wrap">
        {[...readings.entries()].map(([index, reading]) => (
          <label key={index}>
            <input
              type="radio"
              name="export-file"
              className="sr-only"
              checked={index === at}
              onChange={() => onAt(index)}
            />
            <span translate="no">{nameOf(reading, isOneBook)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** The sheets of one workbook need not repeat its name. */
function nameOf(reading: Reading, isOneBook: boolean): string {
  const { name, file, state, isTogether } = reading
  if (state !== 'done') return `${name} (${state})`
  const rows = countedIn(reading)?.rows
  const own = isTogether ? (isOneBook ? 'Together' : `${name}, together`) : name
  const full = file === undefined || isOneBook ? own : `${file}: ${own}`
  return rows !== undefined ? `${full} ${digits(rows)}` : full
}
