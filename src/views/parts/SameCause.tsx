import { type Definition, definitionsOfCause } from '../../domain/reference/reference.ts'
import { CallbackMark } from './CallbackMark.tsx'
import { CauseName } from './CauseName.tsx'
import { DifferingWords } from './DifferingWords.tsx'
import { useLinks } from './links.ts'
import { Ours } from './Ours.tsx'
import { TypePill } from './TypePill.tsx'
import { toneOf } from './tone.ts'

/** The same cause with its other types: each one link, beside the answer. */
export function SameCause({ definition }: { definition: Definition }) {
  const links = useLinks()
  const others = definitionsOfCause(definition.cause).filter((other) => other !== definition)
  if (others.length === 0) return null
  const isOne = others.length === 1
  return (
    <section className="beside" aria-label={isOne ? 'Same cause, other type' : 'Same cause, other types'}>
      {!isOne && (
        <p className="text-sm text-ink-2">
          <CauseName cause={definition.cause} /> <span>with another type means:</span>
        </p>
      )}
      {others.map((other) => (
        <a
          key={other.type}
          className="other go"
          data-tone={toneOf(other.type)}
          href={links({ at: 'definition', definition: other })}
        >
          <span className="flex flex-wrap items-center gap-2 pr-4 text-sm text-ink-2">
            {isOne && <span>Same cause with </span>}
            <TypePill type={other.type} />
          </span>
          <span className="font-semibold">
            <span>{other.ours.summary}</span>
            <Ours />
          </span>
          {isOne && (
            <>
              <span className="text-ink-2">
                <DifferingWords
                  text={other.description}
                  other={definition.cause ? definition.description : undefined}
                />
              </span>{' '}
              <span className="flex gap-2.5 text-sm">
                <span className="font-semibold">Callback?</span> <CallbackMark callback={other.callback} />
              </span>
            </>
          )}
        </a>
      ))}
    </section>
  )
}
