import { bookmarklet } from '../../domain/address/browser-snippets.ts'
import { ConnectView } from '../../views/connect/ConnectView.tsx'
import { boxText } from '../box.ts'
import { copy } from '../copy.ts'
import { useAnswer } from '../use-answer.ts'
import type { RoomProps } from './room.ts'

export function ConnectRoom({ siteAddress }: RoomProps<'connect'>) {
  const { text, outcome, reader } = useAnswer('', () => ({ kind: 'none' }))
  const site = siteAddress({ at: 'lookup' })
  return (
    <ConnectView
      siteAddress={siteAddress}
      copy={copy}
      bookmark={(link) => {
        if (link) link.href = bookmarklet(site)
      }}
      text={text}
      onText={boxText.set}
      outcome={outcome}
      whole={reader?.answer}
    />
  )
}
