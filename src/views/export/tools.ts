import type { AskedOf, Said } from '../../domain/analysis/asked.ts'
import type { Side } from '../../domain/analysis/compare.ts'
import type { DateTold } from './look.ts'

/** Saves a part of the page as a picture. @param caption stands below its name: of which rows it is */
export type SaveChart = (
  region: Element,
  said: { readonly name: string; readonly caption: string },
  as: 'svg' | 'png',
) => void

/** Asks about the kept rows. Never rejects. */
export type Ask = (of: AskedOf) => Promise<Said>

/** Calls back when the browser draws its next picture, unless what it returns is called before. */
export type NextFrame = (then: () => void) => () => void

/** What the page does outside of itself. */
export interface AnalysisTools {
  readonly ask: Ask
  readonly tellDates: (order: DateTold | undefined) => void
  readonly dateFrom: (name: string) => void
  /** Has these columns looked at for what stands out. */
  readonly lookAt: (columns: readonly number[]) => void
  readonly saveChart: SaveChart
  readonly saveRows: (of: Omit<Extract<AskedOf, { kind: 'save' }>, 'kind' | 'base'>) => void
  readonly nextFrame: NextFrame
  /** A side of another file that was read, by the file’s number. */
  readonly sideOf: (file: number) => Promise<Side | undefined>
}
