import { useDeferredValue } from 'react'
import type { Asked, Place } from '../domain/address/place.ts'
import { LookupView } from '../views/lookup/LookupView.tsx'
import { copy } from './copy.ts'
import { answerOf, boxText, noticeOf, pickedText } from './look-up.ts'
import { useStore } from './store.ts'
import { useSaid } from './use-said.ts'
import { useSuggestions } from './use-suggestions.ts'

interface Props {
  readonly asked: Asked | undefined
  readonly siteAddress: (place: Place) => string
}

export function LookupRoom({ asked, siteAddress }: Props) {
  const text = useStore(boxText)
  const readText = useDeferredValue(text)
  const outcome = answerOf(readText, asked)
  useSaid(outcome)
  return (
    <LookupView
      text={text}
      onText={boxText.set}
      outcome={outcome}
      suggestions={useSuggestions(outcome)}
      copy={copy}
      siteAddress={siteAddress}
      onPick={(type, cause) => boxText.set(pickedText(type, cause))}
      notice={noticeOf(readText)}
    />
  )
}
