import type { ReactNode } from 'react'
import type { Place } from '../../domain/address/place.ts'
import { wholeMatrix } from '../../domain/address/place.ts'
import { useLinks } from './links.ts'
import { BrandIcon, ThemeIcon } from './shell-icons.tsx'

type Theme = 'light' | 'dark' | 'system'

interface Props {
  readonly place: Place
  readonly theme: Theme
  readonly onTheme: (theme: Theme) => void
  readonly status: string
  readonly footer: ReactNode
  readonly children: ReactNode
}

/** What stands around every page. */
export function Shell({ place, theme, onTheme, status, footer, children }: Props) {
  const links = useLinks()
  const next = nextTheme[theme]
  return (
    <>
      <a className="skip btn fixed top-2 left-2 z-10 -translate-y-20 focus:translate-y-0" href="#main">
        Skip to the content
      </a>
      <header className="border-b bg-card">
        <div className="wrap flex flex-wrap items-center gap-x-3 gap-y-1 py-2.5 sm:gap-x-7">
          <a
            className="mr-auto flex items-center gap-2.5 font-semibold tracking-tight"
            href={links({ at: 'lookup' })}
          >
            <BrandIcon />
            <span>Missed Call Explorer</span>
          </a>
          <nav aria-label="Main" className="rooms">
            {rooms.map(({ name, place: room, holds }) => (
              <a
                key={name}
                href={links(room)}
                aria-current={holds.includes(place.at) ? (room.at === place.at ? 'page' : 'true') : undefined}
              >
                {`${name} `}
              </a>
            ))}
          </nav>
          <button
            type="button"
            className="needs-script btn"
            onClick={() => onTheme(next)}
            aria-label={`Theme: ${theme}. Change to ${next}`}
          >
            <ThemeIcon theme={theme} />
          </button>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="outline-none">
        {children}
      </main>
      {footer}
      <p role="status" className="sr-only">
        {status}
      </p>
    </>
  )
}

const nextTheme: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' }

const rooms: readonly { name: string; place: Place; holds: readonly Place['at'][] }[] = [
  { name: 'Look up', place: { at: 'lookup' }, holds: ['lookup'] },
  {
    name: 'Definitions',
    place: { at: 'definitions', type: null },
    holds: ['definitions', 'definition'],
  },
  { name: 'Matrix', place: { at: 'matrix', filter: wholeMatrix }, holds: ['matrix'] },
  { name: 'Connect', place: { at: 'connect' }, holds: ['connect'] },
]
