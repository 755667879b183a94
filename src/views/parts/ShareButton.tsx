import { Icon } from './Icon.tsx'

/** Hands the answer to another app. Shown only where the device can. */
export function ShareButton({ onShare }: { onShare: () => void }) {
  return (
    <button type="button" className="needs-share btn" onClick={onShare}>
      <Icon>
        <path d="M8 9.5v-7M5.2 5 8 2.2 10.8 5M4.5 7.5h-1v6h9v-6h-1" />
      </Icon>
      <span>Share</span>
    </button>
  )
}
