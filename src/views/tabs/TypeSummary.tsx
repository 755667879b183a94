import { callTypes, definitionsOfType, type TypeName } from '../../domain/reference/reference.ts'
import { counted } from '../parts/words.ts'

/** What a type says, by our reading, and how much it holds. */
export function TypeSummary({ type }: { type: TypeName }) {
  const held = definitionsOfType(type)
  const marked = held.filter(({ callback }) => callback).length
  return (
    <p className="basis-full">
      <b className="font-semibold">{`${type}. `}</b>
      <span>{callTypes.find(({ name }) => name === type)?.ours.summary}</span>{' '}
      <small className="ours">our reading</small>{' '}
      <span className="text-ink-2">{`${counted(held.length, 'cause')}, ${marked} with Callback? Yes.`}</span>
    </p>
  )
}
