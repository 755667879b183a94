import type { Reading } from './reading.ts'

interface Props {
  readonly readings: readonly Reading[]
  readonly at: number
  readonly onAt: (at: number) => void
}

/** Which of several files is looked at. */
export function FileChoice({ readings, at, onAt }: Props) {
  if (readings.length < 2) return null
  return (
    <fieldset className="mt-4 flex">
      <legend className="sr-only">File</legend>
      <div className="segments flex-wrap">
        {[...readings.entries()].map(([index, { name, state }]) => (
          <label key={index}>
            <input
              type="radio"
              name="export-file"
              className="sr-only"
              checked={index === at}
              onChange={() => onAt(index)}
            />
            <span translate="no">{state === 'done' ? name : `${name} (${state})`}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
