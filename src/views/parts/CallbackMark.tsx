import { callbackText } from './answer-text.ts'
import { CallbackIcon } from './icons.tsx'

/** "Yes" as the source marks it, or "not marked": a blank there is not a "No". */
export function CallbackMark({ callback }: { callback: true | null }) {
  if (!callback) return <span className="text-sm whitespace-nowrap text-ink-3">{callbackText(callback)}</span>
  return (
    <span className="inline-flex items-baseline gap-1.5 text-sm font-semibold whitespace-nowrap text-yes">
      <span className="self-center">
        <CallbackIcon />
      </span>
      <span>{callbackText(callback)}</span>
    </span>
  )
}
