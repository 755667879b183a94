import type { TypeName } from '../../domain/reference/reference.ts'
import { tones } from './tone.ts'

export function TypePill({ type }: { type: TypeName }) {
  return (
    <span className="pill" data-tone={tones[type]} translate="no">
      {type}
    </span>
  )
}
