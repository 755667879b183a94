import { type ComponentType, useEffect, useState } from 'react'
import type { NextFrame } from '../tools.ts'

interface Props<Given extends object> {
  readonly count: number
  /** The numbers of those that are drawn at once. */
  readonly atOnce?: readonly number[]
  /** One of them, by its number. Memoised: it is drawn again only where it is given something else. */
  readonly Part: ComponentType<{ readonly at: number; readonly given: Given }>
  /** The same object for as long as nothing changes. */
  readonly given: Given
  readonly nextFrame: NextFrame
}

const first = [0]

/**
 * Draws parts one a frame, from the top: ten tables at once would hold up whoever reads or types. Until its turn comes,
 * a part stays as it was.
 */
export function InTurn<Given extends object>({
  count,
  atOnce = first,
  Part,
  given,
  nextFrame,
}: Props<Given>) {
  const [drawn, setDrawn] = useState<readonly (Given | undefined)[]>([])
  const turns = Array.from({ length: count }, (_, at) => (atOnce.includes(at) ? given : drawn[at]))
  const next = turns.findIndex((each) => each !== given)
  useEffect(() =>
    next < 0 ? undefined : nextFrame(() => setDrawn(turns.map((own, at) => (at === next ? given : own)))),
  )
  return [...turns.entries()].map(([at, own]) => own && <Part key={at} at={at} given={own} />)
}
