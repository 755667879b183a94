import type { TypeName } from '../../domain/reference/reference.ts'
import { toneOf } from './tone.ts'

/** A type as a value. The blank behind it parts it from what follows where there is no style. */
export function TypePill({ type }: { type: TypeName }) {
  return (
    <span className="pill" data-tone={toneOf(type)} translate="no">
      {`${type} `}
    </span>
  )
}
