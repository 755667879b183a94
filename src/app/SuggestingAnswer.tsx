import { OtherAnswer, type OtherAnswerProps } from '../views/parts/OtherAnswer.tsx'
import { tellColumn } from './told-readings.ts'
import { useSuggestions } from './use-suggestions.ts'

/** An answer that is no single definition, with what search finds for words that were not understood. */
export function SuggestingAnswer(props: Omit<OtherAnswerProps, 'suggestions' | 'onTell'>) {
  return <OtherAnswer {...props} suggestions={useSuggestions(props.outcome)} onTell={tellColumn} />
}
