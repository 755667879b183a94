import { callLine, type Stop } from '../../domain/reference/call-line.ts'
import type { Definition } from '../../domain/reference/reference.ts'
import { Ours } from './Ours.tsx'
import { toneOf } from './tone.ts'

/** How far the call got, by our reading of its type. */
export function CallLine({ definition }: { definition: Definition }) {
  const line = callLine(definition)
  if (!line) return null
  return (
    <figure>
      <figcaption className="mb-1.5 text-sm text-ink-2">
        <span>How far the agent’s device got</span>
        <Ours />
      </figcaption>
      <ol className="stages" data-tone={toneOf(definition.type)}>
        {line.stops.map(({ label, state, caption }) => (
          <li key={label} data-state={state}>
            <span>{label}</span>
            <span className="sr-only">{`: ${stateWords[state]}`}</span>
            {caption && <span className="block font-normal">{` ${caption}`}</span>}
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
