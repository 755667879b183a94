import { type ReactNode, type RefObject, useRef } from 'react'
import type { Kept } from '../look.ts'
import type { SaveChart } from '../tools.ts'

/** What a card with a chart is given. */
export interface Charted extends Kept {
  readonly saveChart: SaveChart
}

interface Props {
  /** What is drawn. */
  readonly of: RefObject<Element | null>
  /** The title of the picture, and the name of its file. */
  readonly name: string
  /** Of which rows it is: a picture goes where the page’s own words don’t. */
  readonly caption: string
  readonly save: SaveChart
}

/** A chart as a file for a report or a slide. */
export function SavePicture({ of, name, caption, save }: Props) {
  return (['svg', 'png'] as const).map((as) => (
    <button
      key={as}
      type="button"
      className="textlink"
      aria-label={`Save as ${as.toUpperCase()}: ${name}`}
      onClick={() => of.current && save(of.current, { name, caption }, as)}
    >
      {`Save as ${as.toUpperCase()}`}
    </button>
  ))
}

interface PicturedProps extends Omit<Props, 'of'> {
  readonly children: ReactNode
  /** Which element of it is drawn. */
  readonly only: 'section' | 'ul'
  /** How much room it has beside others. */
  readonly place: 'full' | 'tall'
}

/** What was built to be looked at alone, to be saved as well. */
export function Pictured({ children, only, place, ...said }: PicturedProps) {
  const region = useRef<Element>(null)
  const find = (all: Element | null) => {
    region.current = all?.querySelector(only) ?? null
  }
  return (
    <div className={place}>
      <div ref={find}>{children}</div>
      <p className="tail">
        <SavePicture of={region} {...said} />
      </p>
    </div>
  )
}
