import { callTypes, definitionsOfType } from '../../domain/reference/reference.ts'
import { useLinks } from '../parts/links.ts'
import { TypePill } from '../parts/TypePill.tsx'
import { counted } from '../parts/words.ts'
import { examples } from './examples.ts'

/** Below an empty box: something to try, and the five types as doors. */
export function Welcome({ onText }: { onText: (text: string) => void }) {
  const links = useLinks()
  return (
    <div className="@container">
      <fieldset className="needs-script flex flex-wrap items-center gap-2">
        <legend className="float-left text-sm text-ink-2">Try an example:</legend>
        {examples.map(({ name, text }) => (
          <button key={name} type="button" className="btn" onClick={() => onText(text)}>
            {name}
          </button>
        ))}
      </fieldset>
      <h2 className="heading mt-8">
        <span>Or start from the type</span>{' '}
        <small className="ours">left to right: how far the call got, by our reading</small>
      </h2>
      <ul className="mt-3 grid gap-3 @min-[36rem]:grid-cols-3 @min-[58rem]:grid-cols-5">
        {callTypes.map(({ name, ours }) => (
          <li key={name} className="flex">
            <a
              className="card flex grow flex-col items-start gap-2 p-4 text-sm hover:border-ink-3"
              href={links({ at: 'definitions', type: name })}
            >
              <TypePill type={name} />
              <span className="text-ink-2">{ours.summary}</span>
              <span className="mt-auto text-ink-3">
                {counted(definitionsOfType(name).length, 'definition')}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
