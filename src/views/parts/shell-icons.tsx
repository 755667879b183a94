import { Icon } from './Icon.tsx'

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
    <svg className="brand" viewBox="0 0 26 26" aria-hidden="true">
      <path d="M6.5 13h0M13 13h0" />
      <path d="m17.2 10.7 4.6 4.6m0-4.6-4.6 4.6" />
    </svg>
  )
}
