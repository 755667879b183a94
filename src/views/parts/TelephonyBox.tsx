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
      <aside className="note flex gap-3 text-warn" data-warn aria-label="General telephony">
        <span className="pt-1">
          <WarningIcon />
        </span>
        <div>
          <p className="font-semibold">In general telephony: a different meaning</p>
          <Background cause={cause} here={here.text} />
        </div>
      </aside>
    )
  return (
    <details className="note">
      <summary className="font-semibold">{`In general telephony: ${standing[here?.trap ?? 'none']}`}</summary>
      <Background cause={cause} here={here?.text} />
    </details>
  )
}

const standing: Readonly<Record<Exclude<Trap, 'high'>, string>> = {
  none: 'same meaning',
  low: 'similar',
  medium: 'different',
}

function Background({ cause, here }: { cause: Cause; here?: string | undefined }) {
  const general = causeBackground[cause]
  return (
    <div className="mt-1 text-ink">
      <p>
        <span>Elsewhere, </span>
        <CauseName cause={cause} /> <span>{`(${numberText(cause)}) means: `}</span>
        <span>{inSentence(general.meaning ?? '')}</span>
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

/** As the rest of a sentence: without its capital, where that is not an abbreviation's. */
function inSentence(text: string): string {
  return /^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

function numberText(cause: Cause): string {
  const { q850 } = causeBackground[cause]
  const number = causeNumbers[cause]
  return q850 ? `Q.850 cause ${number}, “${q850}”` : `FreeSWITCH number ${number}`
}

function sipText({ sipSent, sipReceived = [] }: General): string {
  const both = sipReceived.length === 1 && sipReceived[0] === sipSent
  if (both) return `Standard FreeSWITCH maps it to and from SIP ${sipSent}.`
  const facts = [
    sipSent && `maps it to SIP ${sipSent}`,
    sipReceived.length > 0 && `maps SIP ${listed(sipReceived.map(String))} to it`,
  ].filter((fact) => fact)
  return facts.length > 0 ? `Standard FreeSWITCH ${facts.join(', and ')}.` : ''
}
