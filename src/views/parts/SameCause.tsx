import { type Definition, definitionsOfCause } from '../../domain/reference/reference.ts'
import { OfferedDefinition } from './OfferedDefinition.tsx'

/** The same cause under the other types, its differing words marked. */
export function SameCause({ definition }: { definition: Definition }) {
  const others = definitionsOfCause(definition.cause).filter((other) => other !== definition)
  if (others.length === 0) return null
  return (
    <section className="mt-7">
      <h2 className="heading mb-2.5">
        {others.length === 1 ? 'The same cause with another type' : 'The same cause with other types'}
      </h2>
      <ul className="grid gap-2.5">
        {others.map((other) => (
          <li key={other.type}>
            {/* An empty cause has nothing in common that marks could set off. */}
            <OfferedDefinition definition={other} {...(definition.cause && { other: definition })} />
          </li>
        ))}
      </ul>
    </section>
  )
}
