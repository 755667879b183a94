import type { Place } from '../domain/address/place.ts'
import type { Definition } from '../domain/reference/reference.ts'
import { answerCopy, pairText } from '../views/parts/answer-text.ts'
import { ShareButton } from '../views/parts/ShareButton.tsx'
import { announce } from './announcements.ts'

interface Props {
  readonly definition: Definition
  readonly siteAddress: (place: Place) => string
}

/** Hands a definition to another app: what Copy answer copies, with its address apart. */
export function ShareAnswer({ definition, siteAddress }: Props) {
  return <ShareButton onShare={() => void share(definition, siteAddress({ at: 'definition', definition }))} />
}

async function share(definition: Definition, url: string): Promise<void> {
  const text = answerCopy(definition, url).plain.replace(`\n${url}`, '')
  try {
    await navigator.share({ title: pairText(definition), text, url })
  } catch (reason) {
    if (reason instanceof DOMException && reason.name === 'AbortError') return // Thought better of it.
    announce('Your device didn’t share it. Copy the answer instead.')
  }
}
