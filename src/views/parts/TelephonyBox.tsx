import {
  causeBackground,
  type Background as General,
  type Trap,
} from '../../domain/reference/cause-background.ts'
import { causeNumbers } from '../../domain/reference/cause-numbers.ts'
import type { CauseName as Cause, Definition } from '../../domain/reference/reference.ts'
import { CauseName } from './CauseName.tsx'
import { WarningIcon } from './icons.tsx'
import { listed } from './words.ts'

/** Background: what the cause means elsewhere, and how the definition stands to that. */
export function TelephonyBox({ definition }: { definition: Definition }) {
  const { cause, type } = definition
  if (cause === null) return null
  const here = causeBackground[cause].here?.[type]
  if (here?.trap === 'high')
    return (
      <aside className="note mt-5 flex gap-3 text-warn" data-warn aria-label="General telephony">
        <span className="pt-1">
          <WarningIcon />
        </span>
        <div>
          <p className="font-semibold">General telephony: not the textbook meaning</p>
          <Background cause={cause} here={here.text} />
        </div>
      </aside>
    )
  return (
    <details className="note mt-5">
      <summary className="font-semibold">{`General telephony: ${standing[here?.trap ?? 'none']}`}</summary>
      <Background cause={cause} here={here?.text} />
    </details>
  )
}

const standing: Readonly<Record<Exclude<Trap, 'high'>, string>> = {
  none: 'it fits',
  low: 'close to it',
  medium: 'it differs',
}

function Background({ cause, here }: { cause: Cause; here?: string | undefined }) {
  const general = causeBackground[cause]
  return (
    <div className="mt-1 text-ink">
      <p>
        <CauseName cause={cause} /> <span>{`(${numberText(cause)}) in general: `}</span>
        <span>{general.meaning}</span>
      </p>
      {here && (
        <p className="mt-1.5">
          <b className="font-semibold">Here: </b>
          <span>{here}</span>
        </p>
      )}
      <p className="ours mt-1.5">{sipText(general)}</p>
    </div>
  )
}

function numberText(cause: Cause): string {
  const { q850 } = causeBackground[cause]
  const number = causeNumbers[cause]
  return q850 ? `Q.850 cause ${number}, “${q850}”` : `FreeSWITCH number ${number}`
}

function sipText({ sipSent, sipReceived = [] }: General): string {
  const facts = [
    sipSent && `sends SIP ${sipSent} for it`,
    sipReceived.length > 0 && `reads SIP ${listed(sipReceived.map(String))} as it`,
  ].filter((fact) => fact)
  return facts.length > 0 ? `Stock FreeSWITCH ${facts.join(' and ')}.` : ''
}
