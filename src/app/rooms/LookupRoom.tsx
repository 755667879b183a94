import { addressOf } from '../../domain/address/address.ts'
import type { Outcome } from '../../domain/phone-events/outcome.ts'
import type { Cause, TypeName } from '../../domain/reference/reference.ts'
import { LookupView } from '../../views/lookup/LookupView.tsx'
import { entry, pickIntoBox, putIntoBox, replacedText, typeIntoBox } from '../box.ts'
import { copy } from '../copy.ts'
import { shownExport } from '../export/shown-export.ts'
import { late } from '../late.tsx'
import { pickedText } from '../picked-text.ts'
import { useStore } from '../store.ts'
import { useAnswer } from '../use-answer.ts'
import type { RoomProps } from './room.ts'

const none: Outcome = { kind: 'none' }

const welcome = late(() => import('../../views/lookup/Welcome.tsx').then((part) => part.Welcome))
const bar = late(() => import('../../views/lookup/BoxBar.tsx').then((part) => part.BoxBar))
if (import.meta.env.SSR) await Promise.all([welcome.atOnce(), bar.atOnce()])

const pick = (type: TypeName | null, cause: Cause | undefined) => pickIntoBox(pickedText(type, cause))

function LookupRoom({ place, siteAddress }: RoomProps<'lookup'>) {
  const { asked } = place
  const { text, isReading, outcome, notice, reader } = useAnswer(
    asked ? addressOf(place) : '',
    ({ readAsked }) => (asked ? readAsked(asked) : none),
  )
  const Export = useStore(shownExport)
  if (Export) return <Export />
  return (
    <LookupView
      text={text}
      replaced={replacedText}
      onText={typeIntoBox}
      entry={entry}
      outcome={outcome}
      isReading={isReading}
      copy={copy}
      siteAddress={siteAddress}
      whole={reader?.answer}
      bar={<bar.Late outcome={outcome} whole={reader?.answer} onPick={pick} />}
      welcome={<welcome.Late onText={putIntoBox} />}
      notice={notice}
    />
  )
}

export { LookupRoom as Room }
