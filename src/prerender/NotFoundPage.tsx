import { siteName } from '../app/titles.ts'
import { DefinitionsAsText } from '../views/not-found/DefinitionsAsText.tsx'

/**
 * What 404.html holds before its script runs, or where none does. Without a link: the page may be served for
 * any depth of any folder, and only a script can tell where the site's root lies.
 */
export function NotFoundPage() {
  return (
    <main className="wrap">
      <h1 className="title">This page doesn’t exist</h1>
      <p>{`There is no page at this address. These are the definitions of the ${siteName}.`}</p>
      <DefinitionsAsText />
    </main>
  )
}
