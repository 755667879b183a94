import { OtherAnswer, type OtherAnswerProps } from '../views/parts/OtherAnswer.tsx'
import { boxText } from './box.ts'
import { tellColumn } from './told-columns.ts'
import { useSuggestions } from './use-suggestions.ts'

const tell = (side: 'type' | 'cause', column: number) => tellColumn(boxText.get(), side, column)

/** An answer that is no single definition, with what search finds for words that were not understood. */
export function SuggestingAnswer(props: Omit<OtherAnswerProps, 'suggestions' | 'onTell'>) {
  return <OtherAnswer {...props} suggestions={useSuggestions(props.outcome)} onTell={tell} />
}
