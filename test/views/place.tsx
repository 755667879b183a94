import { cleanup, render } from '@testing-library/react'
import type { ReactElement } from 'react'
import { afterEach } from 'vitest'
import { addressOf } from '../../src/domain/address/address.ts'
import type { Place } from '../../src/domain/address/place.ts'
import { Links } from '../../src/views/parts/links.ts'

afterEach(cleanup)

export function addressIn(place: Place): string {
  return `/${addressOf(place)}`
}

export function siteAddress(place: Place): string {
  return `https://calls.example/${addressOf(place)}`
}

/** Renders with links as on a site that lies at the top of its host. */
export function show(view: ReactElement) {
  return render(<Links value={addressIn}>{view}</Links>)
}

/** A copy that works and remembers. */
export function clipboard(works = true) {
  const taken: { plain: string; html?: string }[] = []
  const copy = (what: { plain: string; html?: string }) => {
    if (works) taken.push(what)
    return Promise.resolve(works)
  }
  return { taken, copy }
}

/** A name to find by; happy-dom takes `wbr` for a block, which parts a name by a space that no browser has. */
export function named(name: string): (found: string) => boolean {
  return (found) => found.replace(/\s+/g, '') === name.replace(/\s+/g, '')
}
