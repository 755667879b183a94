import type { Definition } from '../../src/domain/reference/reference.ts'
import { HowThisWasRead } from '../../src/views/parts/evidence/HowThisWasRead.tsx'
import { OtherAnswer } from '../../src/views/parts/OtherAnswer.tsx'
import { aroundAnswer, type WholeAnswer } from '../../src/views/parts/whole-answer.ts'

/** All that an answer needs, with these suggestions for words that are not understood. */
export function wholeWith(suggestions: readonly Definition[] = []): WholeAnswer {
  return {
    ...aroundAnswer,
    Recent: () => null,
    ShareAnswer: () => null,
    Above: () => null,
    Below: ({ outcome }) =>
      'evidence' in outcome && outcome.evidence ? (
        <HowThisWasRead outcome={outcome} evidence={outcome.evidence} />
      ) : null,
    OtherAnswer: (props) => <OtherAnswer {...props} suggestions={suggestions} onTell={() => {}} />,
  }
}
