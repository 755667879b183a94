import type { Telephony } from '../../../domain/reference/telephony.ts'

/** A cause's number and title in general telephony: recognised, not explained. */
export function TelephonyNumber({ telephony }: { telephony: Telephony }) {
  const { number, q850 } = telephony
  return (
    <aside className="note" aria-label="General telephony">
      <p className="font-semibold">General telephony</p>
      <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3">
        <dt className="text-ink-2">FreeSWITCH number</dt>
        <dd translate="no">{number}</dd>
        <dt className="text-ink-2">Q.850 title</dt>
        <dd>{q850 ?? 'None: this isn’t a Q.850 cause'}</dd>
      </dl>
      <p className="ours mt-1.5">Background only. It doesn’t say what the cause means on a Phone Event.</p>
    </aside>
  )
}
