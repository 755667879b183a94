import { useDeferredValue } from 'react'
import { LookupView } from '../../views/lookup/LookupView.tsx'
import { boxText } from '../box.ts'
import { copy } from '../copy.ts'
import { answerOf, noticeOf, pickedText } from '../look-up.ts'
import { useStore } from '../store.ts'
import { useSaid } from '../use-said.ts'
import { useSuggestions } from '../use-suggestions.ts'
import type { RoomProps } from './room.ts'

export function LookupRoom({ place, siteAddress }: RoomProps<'lookup'>) {
  const text = useStore(boxText)
  const readText = useDeferredValue(text)
  const outcome = answerOf(readText, place.asked)
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
