import { siteName } from '../app/titles.ts'
import { DefinitionsAsText } from '../views/not-found/DefinitionsAsText.tsx'

/** What the portable copy holds for readers without JavaScript. */
export function PortablePage() {
  return (
    <main className="wrap">
      <h1 className="title pt-8">{siteName}</h1>
      <p>What a Missed Call Type and a Hangup Cause of a Natterbox Phone Event mean together.</p>
      <DefinitionsAsText />
    </main>
  )
}
