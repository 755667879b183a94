import { OtherAnswer, type OtherAnswerProps } from '../views/parts/OtherAnswer.tsx'
import { useSuggestions } from './use-suggestions.ts'

/** An answer that is no single definition, with what search finds for words that were not understood. */
export function SuggestingAnswer(props: Omit<OtherAnswerProps, 'suggestions'>) {
  return <OtherAnswer {...props} suggestions={useSuggestions(props.outcome)} />
}
