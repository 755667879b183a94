import { useDeferredValue } from 'react'
import type { Place } from '../domain/address/place.ts'
import { NotFoundView } from '../views/not-found/NotFoundView.tsx'
import { copy } from './copy.ts'
import { answerOf, boxText } from './look-up.ts'
import { nearestTo, outcomeOfPath } from './read-path.ts'
import { useStore } from './store.ts'
import { useSaid } from './use-said.ts'

interface Props {
  readonly path: string
  readonly siteAddress: (place: Place) => string
}

export function NotFoundRoom({ path, siteAddress }: Props) {
  const text = useStore(boxText)
  const readText = useDeferredValue(text)
  const outcome = readText.trim() === '' ? outcomeOfPath(path) : answerOf(readText, undefined)
  useSaid(outcome)
  return (
    <NotFoundView
      path={path}
      outcome={outcome}
      nearest={nearestTo(path)}
      text={text}
      onText={boxText.set}
      copy={copy}
      siteAddress={siteAddress}
    />
  )
}
