import { memo } from 'react'
import { glossary } from '../parts/glossary.ts'
import { Ours } from '../parts/Ours.tsx'
import { anchorOf } from '../parts/terms.ts'

/** The words that definitions use and not everybody knows. */
export const Glossary = memo(() => (
  <section className="mt-9" id="glossary">
    <h2 className="heading">
      <span>Glossary</span> <Ours />
    </h2>
    <p className="mt-1 text-ink-2">
      The meanings are in our words, from the public document named with each. The definitions’ own page
      doesn’t explain them.
    </p>
    <dl className="glossary">
      {glossary.map(({ name, meaning, source }) => (
        <div key={name} id={anchorOf(name)}>
          <dt>{name}</dt>
          <dd>{meaning}</dd>
          <dd className="text-sm text-ink-2">
            Source: <a href={source.url}>{source.title}</a>
          </dd>
        </div>
      ))}
    </dl>
  </section>
))
