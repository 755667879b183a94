import { type ComponentType, useEffect, useState } from 'react'
import type { NextFrame } from '../tools.ts'

interface Turns<Given extends object> {
  readonly count: number
  /** How many of them are drawn at once where nothing was drawn before; later it is one. */
  readonly atOnce?: number
  /** The same object for as long as nothing changes. */
  readonly given: Given
  readonly nextFrame: NextFrame
}

/**
 * What each of so many parts is to be drawn with, which changes for one part a frame: ten tables at once would hold up
 * whoever reads or types. Until its turn comes, a part stays as it was.
 */
export function useInTurn<Given extends object>({
  count,
  atOnce = 1,
  given,
  nextFrame,
}: Turns<Given>): readonly (Given | undefined)[] {
  const [drawn, setDrawn] = useState<readonly (Given | undefined)[]>([])
  const leading = drawn.length === 0 ? atOnce : 1
  const turns = Array.from({ length: count }, (_, at) => (at < leading ? given : drawn[at]))
  const next = turns.findIndex((each) => each !== given)
  useEffect(() =>
    next < 0 ? undefined : nextFrame(() => setDrawn(turns.map((own, at) => (at === next ? given : own)))),
  )
  return turns
}

interface Props<Given extends object> extends Turns<Given> {
  /** One of them, by its number. Memoised: it is drawn again only where it is given something else. */
  readonly Part: ComponentType<{ readonly at: number; readonly given: Given }>
}

/** Parts of one kind, drawn from the top. */
export function InTurn<Given extends object>({ Part, ...turns }: Props<Given>) {
  return [...useInTurn(turns).entries()].map(([at, own]) => own && <Part key={at} at={at} given={own} />)
}
