import type { ReactNode } from 'react'

/** A table that may be wider than the page: it scrolls sideways by itself, with the keyboard too. */
export function WideTable({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by the keyboard.
    <section className="card relative mt-3 overflow-auto" tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}
