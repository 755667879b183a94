import { readPair } from '../../domain/phone-events/read-pair.ts'
import { LookupView } from '../../views/lookup/LookupView.tsx'
import { boxText } from '../box.ts'
import { copy } from '../copy.ts'
import { pickedText } from '../picked-text.ts'
import { useAnswer } from '../use-answer.ts'
import { useSuggestions } from '../use-suggestions.ts'
import type { RoomProps } from './room.ts'

export function LookupRoom({ place, siteAddress }: RoomProps<'lookup'>) {
  const { text, outcome, notice } = useAnswer(place.asked ? readPair(place.asked) : { kind: 'none' })
  return (
    <LookupView
      text={text}
      onText={boxText.set}
      outcome={outcome}
      suggestions={useSuggestions(outcome)}
      copy={copy}
      siteAddress={siteAddress}
      onPick={(type, cause) => boxText.set(pickedText(type, cause))}
      notice={notice}
    />
  )
}
