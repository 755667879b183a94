import type { ReactNode } from 'react'

/** The frame of an icon: 16 units square, drawn in the colour of the text. */
export function Icon({ children }: { children: ReactNode }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      {children}
    </svg>
  )
}
