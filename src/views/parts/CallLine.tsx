import { callLine, type Stop } from '../../domain/reference/call-line.ts'
import type { Definition } from '../../domain/reference/reference.ts'
import { toneOf } from './tone.ts'

/** How far the call got, by our reading of its type. */
export function CallLine({ definition }: { definition: Definition }) {
  const line = callLine(definition)
  if (!line) return null
  return (
    <figure className="mt-5">
      <figcaption className="ours mb-1.5">How far the call got (our reading of the type)</figcaption>
      <ol className="stages" data-tone={toneOf(definition.type)}>
        {line.stops.map(({ label, state, caption }) => (
          <li key={label} data-state={state}>
            <span>{label}</span>
            <span className="sr-only">{`: ${stateWords[state]}`}</span>
            {caption && <span className="block text-sm font-normal">{caption}</span>}
          </li>
        ))}
      </ol>
    </figure>
  )
}

const stateWords: Readonly<Record<Stop['state'], string>> = {
  reached: 'reached',
  failed: 'not reached, the call failed here',
  'stopped-here': 'reached, the call ended here',
  'not-reached': 'not reached',
}
