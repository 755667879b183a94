import { Icon } from './Icon.tsx'

export function CopyIcon() {
  return (
    <Icon>
      <rect x="5.5" y="5.5" width="8" height="8" rx="1.8" />
      <path d="M3 10.5A1.5 1.5 0 0 1 2.5 9V4A1.5 1.5 0 0 1 4 2.5h5A1.5 1.5 0 0 1 10.5 3.5" />
    </Icon>
  )
}

export function LinkIcon() {
  return (
    <Icon>
      <path d="M6.5 9.5a3 3 0 0 0 4.3 0l2-2a3 3 0 0 0-4.3-4.3l-.8.8M9.5 6.5a3 3 0 0 0-4.3 0l-2 2a3 3 0 0 0 4.3 4.3l.8-.8" />
    </Icon>
  )
}

export function CallbackIcon() {
  return (
    <Icon>
      <path d="M6 3 2.5 6.5 6 10M2.8 6.5H9a4.2 4.2 0 0 1 4.2 4.2V13" />
    </Icon>
  )
}

export function WarningIcon() {
  return (
    <Icon>
      <path d="M8 2.2 14.3 13H1.7zM8 6.4v3m0 1.8v.1" />
    </Icon>
  )
}

export function SaveIcon() {
  return (
    <Icon>
      <path d="M8 2.5v7m-3-3 3 3 3-3M2.5 12.5h11" />
    </Icon>
  )
}

export function TickIcon() {
  return (
    <Icon>
      <path d="m3 8.5 3.2 3.2L13 5" />
    </Icon>
  )
}
