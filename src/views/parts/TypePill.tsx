import type { TypeName } from '../../domain/reference/reference.ts'
import { toneOf } from './tone.ts'

export function TypePill({ type }: { type: TypeName }) {
  return (
    <span className="pill" data-tone={toneOf(type)} translate="no">
      {type}
    </span>
  )
}
