import type { Definition } from '../../domain/reference/reference.ts'
import { type Telephony, type Trap, telephonyOf } from '../../domain/reference/telephony.ts'
import { CauseName } from './CauseName.tsx'
import { WarningIcon } from './icons.tsx'
import { listed } from './words.ts'

/** Background: what the cause means elsewhere, and how the definition stands to that. */
export function TelephonyBox({ definition }: { definition: Definition }) {
  const telephony = definition.cause && telephonyOf(definition.cause)
  if (!telephony) return null
  const here = telephony.here?.[definition.type]
  if (here?.trap === 'high')
    return (
      <aside className="note mt-5 flex gap-3 text-warn" data-warn aria-label="General telephony">
        <span className="pt-1">
          <WarningIcon />
        </span>
        <div>
          <p className="font-semibold">General telephony: not the textbook meaning</p>
          <Background telephony={telephony} here={here.text} />
        </div>
      </aside>
    )
  return (
    <details className="note mt-5">
      <summary className="font-semibold">{`General telephony: ${standing[here?.trap ?? 'none']}`}</summary>
      <Background telephony={telephony} here={here?.text} />
    </details>
  )
}

const standing: Readonly<Record<Exclude<Trap, 'high'>, string>> = {
  none: 'it fits',
  low: 'close to it',
  medium: 'it differs',
}

function Background({ telephony, here }: { telephony: Telephony; here?: string | undefined }) {
  return (
    <div className="mt-1 text-ink">
      <p>
        <CauseName cause={telephony.name} /> <span>{`(${numberText(telephony)}) in general: `}</span>
        <span>{telephony.meaning}</span>
      </p>
      {here && (
        <p className="mt-1.5">
          <b className="font-semibold">Here: </b>
          <span>{here}</span>
        </p>
      )}
      <p className="ours mt-1.5">{sipText(telephony)}</p>
    </div>
  )
}

function numberText({ number, q850 }: Telephony): string {
  return q850 ? `Q.850 cause ${number}, “${q850}”` : `FreeSWITCH number ${number}`
}

function sipText({ sipSent, sipReceived = [] }: Telephony): string {
  const facts = [
    sipSent && `sends SIP ${sipSent} for it`,
    sipReceived.length > 0 && `reads SIP ${listed(sipReceived.map(String))} as it`,
  ].filter((fact) => fact)
  return facts.length > 0 ? `Stock FreeSWITCH ${facts.join(' and ')}.` : ''
}
