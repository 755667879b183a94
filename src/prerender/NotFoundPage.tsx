import { siteName } from '../app/titles.ts'
import { callTypes, causeLabel, definitionsOfType } from '../domain/reference/reference.ts'

/**
 * What 404.html holds before its script runs, or where none does. Without a link: the page may be served for
 * any depth of any folder, and only a script can tell where the site's root lies.
 */
export function NotFoundPage() {
  return (
    <main className="wrap">
      <h1 className="title">Page not found</h1>
      <p>{`There is no such page in the ${siteName}. These are its definitions.`}</p>
      {callTypes.map(({ name }) => (
        <section key={name}>
          <h2 className="heading">{name}</h2>
          <dl>
            {definitionsOfType(name).map(({ cause, description, callback }) => (
              <div key={cause}>
                <dt className="cause">{causeLabel(cause)}</dt>
                <dd>{`${description} Callback?: ${callback ? 'Yes' : 'not marked'}.`}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </main>
  )
}
