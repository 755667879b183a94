import { type ReactNode, useState } from 'react'

/**
 * Hidden until the browser's find-in-page finds something in it, then shown where it stands. React 19 writes
 * `hidden="until-found"` as plain `hidden`, hence the attribute by hand; browsers that do not know it hide it.
 */
export function UntilFound({ children }: { children: ReactNode }) {
  const [found, setFound] = useState(false)
  return (
    <div
      hidden={!found}
      ref={(element) => {
        if (found || !element) return undefined
        const show = () => setFound(true)
        element.setAttribute('hidden', 'until-found')
        element.addEventListener('beforematch', show)
        return () => element.removeEventListener('beforematch', show)
      }}
    >
      {children}
    </div>
  )
}
