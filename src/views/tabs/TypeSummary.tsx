import { callTypes, definitionsOfType, type TypeName } from '../../domain/reference/reference.ts'
import { Ours } from '../parts/Ours.tsx'
import { TypePill } from '../parts/TypePill.tsx'
import { counted } from '../parts/words.ts'

/** What a type says, by our reading, and how much it holds. */
export function TypeSummary({ type }: { type: TypeName }) {
  const held = definitionsOfType(type)
  const marked = held.filter(({ callback }) => callback).length
  return (
    <div className="flex basis-full flex-wrap items-baseline gap-x-3 gap-y-1">
      <h2>
        <TypePill type={type} />
      </h2>
      <p>
        <span>{callTypes.find(({ name }) => name === type)?.ours.summary}</span>
        <Ours />
      </p>
      <p className="sm:ml-auto text-sm text-ink-2">{`${counted(held.length, 'cause')}, ${marked} marked Callback? Yes`}</p>
    </div>
  )
}
