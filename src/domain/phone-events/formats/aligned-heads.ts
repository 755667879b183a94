import { exactType, isNamed } from '../names.ts'
import type { Line } from '../reading.ts'
import { isTotal } from '../table-words.ts'
import { areOthers, fieldNamed, isSpelledEmpty } from '../vocabulary.ts'

/** The names above columns of spaces: of fields, and of the types or causes that a crosstab counts. */

/** Two words that may be types or causes: the heads of a crosstab. */
export const twoValues =
  /(?:ing|busy|devices|unknown|[a-z]_[a-z]+)\s.*(?:ing|busy|devices|unknown|[a-z]_[a-z])/i

/** What is in the names of the two fields. */
export const ownNames = /miss|hang/i
/** Heads that name both fields by one word each: `Type   Cause`. */
const plainNames = /^(?=.*(?<!\S)(?:call )?type(?!\S))(?=.*(?<!\S)cause(?!\S))(?!.*[.?!]).* {2}/i

/** Whether a line may name the columns of the two fields. */
export function namesFields(head: string): boolean {
  return ownNames.test(head) || (head.length < longestPlain && plainNames.test(head))
}

const longestPlain = 300

export interface Unit {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly isField: boolean
}

/** The label of a crosstab’s rows, where nothing stands above them. */
export const withoutCorner: Unit = { text: '', start: 0, end: 0, isField: false }

export function isValue(unit: Unit | undefined): boolean {
  return unit !== undefined && (isNamed('type', unit.text) || isNamed('cause', unit.text))
}

/** Whether a line holds the heads of a crosstab and nothing else: several types, or several causes, behind the corner’s word. */
export function areHeadsOfValues(units: readonly Unit[]): boolean {
  return (['type', 'cause'] as const).some((side) => {
    const isOfSide = ({ text }: Unit) => isNamed(side, text) || (side === 'cause' && isSpelledEmpty(text))
    const first = units.findIndex(isOfSide)
    return (
      units.filter(({ text }) => isNamed(side, text)).length > 1 &&
      first <= 1 &&
      units.slice(first).every((unit) => isOfSide(unit) || isTotal(unit.text))
    )
  })
}

export function wordsIn(text: string): readonly string[] {
  return text.match(/\S+/g) ?? []
}

/** The words of the heading, those of a field's name as one. */
export function unitsOf(head: string): Unit[] {
  const words = [...head.matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
  const units: Unit[] = []
  const arePlain = head.length < longestPlain && plainNames.test(head)
  for (let at = 0; at < words.length; ) {
    const count = [4, 3, 2, 1].find((size) => {
      const gaps = words
        .slice(at, at + size)
        .map(({ end }, index) => (words[at + index + 1]?.start ?? 0) - end)
      // Words of one name stand alike: `Phone Event      Hangup Cause` is two names.
      if (new Set(gaps.slice(0, size - 1)).size > 1) return false
      const text = words
        .slice(at, at + size)
        .map((word) => word.text)
        .join(' ')
      const name =
        words[at + size - 1] && !/^'?phone$/i.test(words[at]?.text ?? '') ? fieldNamed(text) : undefined
      const isHalf = size === 2 && /^missed[ _]call$/i.test(text)
      const isType = size === 2 && words[at + 1] !== undefined && exactType(text) !== undefined
      const isCount = name?.field === 'count'
      return (
        isHalf ||
        isType ||
        (name?.owner === 'own' && (!name.plain || arePlain) && (!isCount || (size > 1 && gaps[0] === 1)))
      )
    })
    const size = count ?? 1
    const [first, last] = [words[at], words[at + size - 1]]
    const text = words
      .slice(at, at + size)
      .map((word) => word.text)
      .join(' ')
    if (first && last)
      units.push({
        text: head.slice(first.start, last.end),
        start: first.start,
        end: last.end,
        isField:
          count !== undefined &&
          !isNamed('type', text) &&
          fieldNamed(text) !== undefined &&
          fieldNamed(text)?.field !== 'count',
      })
    at += size
  }
  return units
}

/**
 * A word such as `Previous` or `B-Leg` beside a field's name is a part of that name where no row has a value of its own
 * below it.
 */
export function withOthersWords(
  units: readonly Unit[],
  head: string,
  rows: readonly Line[],
): readonly Unit[] {
  const hasOwnValue = ({ start, end }: Unit) =>
    rows.some(
      ({ text }) =>
        text.slice(start, end).trim() !== '' &&
        /^\s?$/.test(text[start - 1] ?? '') &&
        /^\s?$/.test(text[end] ?? ''),
    )
  const made: Unit[] = []
  for (const [at, unit] of units.entries()) {
    const last = made.at(-1)
    const next = units[at + 1]
    const areBeside = last?.end === unit.start - 1
    const isLead = areBeside && unit.isField && !last.isField && areOthers(last.text) && !hasOwnValue(last)
    const isTail =
      areBeside &&
      last.isField &&
      !unit.isField &&
      areOthers(unit.text) &&
      !(next?.isField && next.start === unit.end + 1) &&
      !hasOwnValue(unit)
    if (last && (isLead || isTail))
      made.splice(-1, 1, {
        ...unit,
        text: head.slice(last.start, unit.end),
        start: last.start,
        isField: true,
      })
    else made.push(unit)
  }
  return made
}
