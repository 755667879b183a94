import { wholeMatrix } from '../../domain/address/place.ts'
import { callTypes, definitionsOfType } from '../../domain/reference/reference.ts'
import { useLinks } from '../parts/links.ts'
import { Ours } from '../parts/Ours.tsx'
import { TypePill } from '../parts/TypePill.tsx'
import { toneOf } from '../parts/tone.ts'
import { counted } from '../parts/words.ts'
import { examples } from './examples.ts'

/** Below an empty box, or one that was not understood: something to try, the five types as doors, the matrix. */
export function Welcome({ onText }: { onText: (text: string) => void }) {
  const links = useLinks()
  return (
    <div className="@container">
      <p className="needs-script mb-4 text-ink-2">
        <span>Paste a Missed Call Type and a Hangup Cause: a record, a row, a message. </span>
        <span className="needs-files">Or drop a whole export on the page.</span>
      </p>
      <fieldset className="needs-script flex flex-wrap items-center gap-2">
        <legend className="float-left text-sm text-ink-2">Try an example:</legend>
        {examples.map(({ name, text }) => (
          <button key={name} type="button" className="btn" onClick={() => onText(text)}>
            {name}
          </button>
        ))}
      </fieldset>
      <h2 className="heading mt-8">
        <span>Or browse by type</span>{' '}
        <small className="ours">
          <span>in order of how far the call got</span>
          <Ours />
        </small>
      </h2>
      <ul className="mt-3 grid gap-3 @min-[36rem]:grid-cols-3 @min-[58rem]:grid-cols-5">
        {callTypes.map(({ name, ours }) => (
          <li key={name} className="flex">
            <a
              className="card door go"
              data-tone={toneOf(name)}
              href={links({ at: 'definitions', type: name })}
            >
              <TypePill type={name} />
              <span>{ours.summary}</span>{' '}
              <span className="mt-auto text-sm text-ink-2">
                {counted(definitionsOfType(name).length, 'definition')}
              </span>
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-4">
        <a href={links({ at: 'matrix', filter: wholeMatrix })}>
          See every cause and every type in the matrix
        </a>
      </p>
    </div>
  )
}
