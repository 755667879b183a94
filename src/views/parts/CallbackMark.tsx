import { callbackText } from './answer-text.ts'
import { CallbackIcon } from './icons.tsx'

/** "Yes" as the source marks it, or "Not marked": a blank there is not a "No". */
export function CallbackMark({ callback }: { callback: true | null }) {
  if (!callback) return <span className="whitespace-nowrap text-ink-2">{callbackText(callback)}</span>
  return (
    <span className="inline-flex items-center gap-1.5 font-semibold whitespace-nowrap text-yes">
      <CallbackIcon />
      <span>{callbackText(callback)}</span>
    </span>
  )
}
