import { definitions } from '../../domain/reference/reference.ts'
import { callbackText, pairText } from '../parts/answer-text.ts'

/** Every definition without a link: this page lies at no known depth, and no script has found out. */
export function DefinitionsAsText() {
  return (
    <dl className="mt-6">
      {definitions.map((definition) => (
        <div key={pairText(definition)} className="mt-3">
          <dt className="cause">{pairText(definition)}</dt>
          <dd>{definition.description}</dd>
          <dd className="text-ink-3">{`Callback?: ${callbackText(definition.callback)}`}</dd>
        </div>
      ))}
    </dl>
  )
}
