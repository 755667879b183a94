import type { Outcome } from '../../../domain/phone-events/outcome.ts'
import { platformSentence, platformWords } from '../platform-words.ts'

/** Words that another platform has for the end of a call: told before anything that is merely similar. */
export function PlatformNote({ text, outcome }: { readonly text: string; readonly outcome: Outcome }) {
  return platformWords(text, outcome).map((each) => (
    <div key={each.word} className="note mb-4" data-platform-word={each.word}>
      <p>{platformSentence(each, outcome)}</p>
      <ul className="flex flex-wrap gap-x-4 text-sm text-ink-2">
        {each.platforms.map(({ name, source, version }) => (
          <li key={name}>
            <a href={source}>{`${name}: ${version}`}</a>
          </li>
        ))}
      </ul>
    </div>
  ))
}
