import type { Outcome } from '../../domain/phone-events/outcome.ts'
import type { Cause, TypeName } from '../../domain/reference/reference.ts'
import { ChooseFiles } from '../parts/ChooseFiles.tsx'
import { Ctrl } from '../parts/Ctrl.tsx'
import type { WholeAnswer } from '../parts/whole-answer.ts'
import { Pickers } from './Pickers.tsx'

interface Props {
  readonly outcome: Outcome
  readonly whole: WholeAnswer | undefined
  /** `null` is no type picked, `undefined` no cause: `null` is the empty cause. */
  readonly onPick: (type: TypeName | null, cause: Cause | undefined) => void
}

/** The ways to fill an open box other than typing. */
export function BoxBar({ outcome, whole, onPick }: Props) {
  return (
    <>
      {outcome.kind === 'rows' ? (
        <span>{whole?.rowsRead(outcome)}</span>
      ) : (
        <Pickers outcome={outcome} onPick={onPick} />
      )}
      <ChooseFiles label="Choose files" />
      <span className="keys-hint">
        <Ctrl /> <kbd>V</kbd> <span>works anywhere on the page</span>
      </span>
    </>
  )
}
