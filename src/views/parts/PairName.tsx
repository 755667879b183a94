import type { Definition } from '../../domain/reference/reference.ts'
import { CauseName } from './CauseName.tsx'
import { TypePill } from './TypePill.tsx'

/** A pair in a line: its type's pill and its cause. */
export function PairName({ type, cause }: Pick<Definition, 'type' | 'cause'>) {
  return (
    <>
      <TypePill type={type} />
      <span className="sr-only"> / </span> <CauseName cause={cause} />
    </>
  )
}
