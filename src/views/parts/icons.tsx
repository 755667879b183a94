import type { ReactNode } from 'react'

function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      className="size-4 flex-none"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  )
}

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

export function SearchIcon() {
  return (
    <Icon>
      <path d="M2.5 7a4.5 4.5 0 1 0 9 0 4.5 4.5 0 0 0-9 0m8 3.5 3 3" />
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

export function ThemeIcon({ theme }: { theme: 'light' | 'dark' | 'system' }) {
  return <Icon>{themePaths[theme]}</Icon>
}

const themePaths = {
  light: (
    <path d="M5.2 8a2.8 2.8 0 1 0 5.6 0 2.8 2.8 0 0 0-5.6 0M8 1.5v1M8 13.5v1M1.5 8h1M13.5 8h1M3.4 3.4l.7.7M11.9 11.9l.7.7M3.4 12.6l.7-.7M11.9 4.1l.7-.7" />
  ),
  dark: <path d="M13.5 9.6A5.8 5.8 0 0 1 6.4 2.5a5.8 5.8 0 1 0 7.1 7.1" />,
  system: (
    <>
      <circle cx="8" cy="8" r="5.8" />
      <path d="M8 2.2a5.8 5.8 0 0 1 0 11.6z" fill="currentColor" />
    </>
  ),
}

export function BrandIcon() {
  return (
    <svg className="size-6.5 flex-none" viewBox="0 0 26 26" aria-hidden="true">
      <rect className="fill-ink" width="26" height="26" rx="7" />
      <path className="stroke-paper" strokeWidth="4.4" strokeLinecap="round" d="M6.5 13h0M13 13h0" />
      <path
        className="stroke-paper"
        strokeWidth="1.9"
        strokeLinecap="round"
        d="m17.2 10.7 4.6 4.6m0-4.6-4.6 4.6"
      />
    </svg>
  )
}
