import { useEffect } from 'react'
import { bookmarklet } from '../../domain/address/browser-snippets.ts'
import { ConnectView } from '../../views/connect/ConnectView.tsx'
import { copy } from '../copy.ts'
import { storeOf, useStore } from '../store.ts'
import { told } from '../told.ts'
import { loadWholeReader, wholeReader } from '../whole-reader.ts'
import type { RoomProps } from './room.ts'

/** A link to try: the box of this page has nothing to do with that of Look up. */
const linkText = storeOf('')

function ConnectRoom({ siteAddress }: RoomProps<'connect'>) {
  const text = useStore(linkText)
  const reader = useStore(wholeReader)
  useEffect(() => {
    if (text !== '') void loadWholeReader()
  }, [text])
  const site = siteAddress({ at: 'lookup' })
  return (
    <ConnectView
      siteAddress={siteAddress}
      copy={copy}
      bookmark={(link) => {
        if (link) link.href = bookmarklet(site)
      }}
      text={text}
      onText={linkText.set}
      answer={
        reader ? (
          <reader.OutcomeView
            outcome={reader.readTold(text, told.get())}
            copy={copy}
            siteAddress={siteAddress}
            whole={reader.answerElsewhere}
          />
        ) : (
          <section aria-label="Answer" data-outcome="none" />
        )
      }
    />
  )
}

export { ConnectRoom as Room }
