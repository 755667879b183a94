import type { ApartFacts, Dated } from '../../../domain/analysis/analyst.ts'
import { counted, digits } from '../../parts/words.ts'
import type { Kept } from '../look.ts'
import { dayWords } from './day-words.ts'

interface Props extends Pick<Kept, 'facts' | 'look' | 'onLook'> {
  /** Attempts counted on days that are not drawn. */
  readonly outside: number
}

/** Dates so far from all others that no chart could show both: how many, from when, and a way to draw them. */
export function DaysApart({ facts: { dated }, look, outside, onLook }: Props) {
  const apart = dated.kind === 'read' ? dated.apart : undefined
  if (dated.kind !== 'read' || !apart || (outside === 0 && !look.isWhole)) return null
  const is = outside === 1 ? 'is' : 'are'
  const farthest = datesOf(apart, dated)
  return (
    <p className="apart" data-apart>
      <span>
        {look.isWhole
          ? `${counted(apart.rows, 'row')} far from all others (${farthest}) ${apart.rows === 1 ? 'is' : 'are'} drawn as well.`
          : `${digits(outside)} of the attempts counted ${is} dated far from all others (${farthest}) and ${is} in no bar.`}
      </span>{' '}
      <button
        type="button"
        className="textlink"
        onClick={() => onLook({ ...look, unit: undefined, isWhole: !look.isWhole })}
      >
        {look.isWhole ? 'Draw the other days alone' : 'Draw all days'}
      </button>
    </p>
  )
}

/** Example: "1 January 1999 to 1 January 2099, the first on line 102". */
function datesOf(
  { firstDay, lastDay, rows, line }: ApartFacts,
  { range }: Extract<Dated, { kind: 'read' }>,
): string {
  const [before, after] = [firstDay < range.firstDay, lastDay > range.lastDay]
  const where = `${rows > 1 ? 'the first on ' : ''}line ${digits(line)}`
  if (before && after) return `from ${dayWords(firstDay)}, up to ${dayWords(lastDay)}; ${where}`
  const from = rows > 1 ? (before ? 'from ' : 'up to ') : ''
  return `${from}${dayWords(before ? firstDay : lastDay)}; ${where}`
}
