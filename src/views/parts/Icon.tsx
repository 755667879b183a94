import type { ReactNode } from 'react'

/** The frame of an icon: 16 units square, drawn in the colour of the text. */
export function Icon({ children }: { children: ReactNode }) {
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
