import { OtherAnswer, type OtherAnswerProps } from '../views/parts/OtherAnswer.tsx'
import { Printing } from '../views/parts/printing.ts'
import { boxText } from './box.ts'
import { printing } from './printing.ts'
import { useStore } from './store.ts'
import { withBestFirst } from './suggestions.ts'
import { tellColumn } from './told-readings.ts'
import { useSuggestions } from './use-suggestions.ts'

/** An answer that is no single definition, with what search finds for words that were not understood. */
export function SuggestingAnswer(props: Omit<OtherAnswerProps, 'suggestions' | 'onTell'>) {
  const text = useStore(boxText)
  const outcome = withBestFirst(text, props.outcome)
  return (
    <Printing value={useStore(printing)}>
      <OtherAnswer
        {...props}
        outcome={outcome}
        suggestions={useSuggestions(props.outcome)}
        onTell={tellColumn}
      />
    </Printing>
  )
}
