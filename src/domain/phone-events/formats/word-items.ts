import { isNewer, isNoCall } from '../holders.ts'
import { type Line, type RawRow, sidesOf } from '../reading.ts'
import { shapeOf } from '../table-words.ts'
import { areOthers, isGlue, isOtherLabel } from '../vocabulary.ts'

/** A line with one record, and the record's place among the rows. */
export interface Item {
  readonly text: string
  readonly at: number
  /** What stands around the record, but for its words and numbers. */
  readonly shape: string
  readonly index: number
  readonly isPair: boolean
  /** What stands before the record and a colon, where nothing else is said. */
  readonly lead: string | undefined
}

/** @param isPlain whether nothing but who or what leads the line is said beside its record */
export function itemOf(
  { text, start }: Line,
  at: number,
  row: RawRow,
  index: number,
  isPlain: boolean,
): Item {
  const before = text.slice(0, row.start - start)
  const shape = [before, text.slice(row.end - start)].map(shapeOf).join('|')
  const lead = isPlain
    ? /^[^\p{L}]*(\p{L}[\p{L}'’ -]*?)(?: \([\p{L}\d .-]{1,20}\))?:\s*$/u.exec(before)?.[1]
    : undefined
  return { text: text.trim(), at, shape, index, isPair: sidesOf(row).size === 2, lead }
}

/** So many names before records of their own are hardly words that say something else of them. */
const fewestPeople = 3

/** The lines of a list that give each record to another name: `• Ann: Ringing / NO_ANSWER`. */
export function ofPeople(items: readonly Item[]): readonly Item[] {
  const leads = items.map(({ lead = '' }) => lead)
  const areNames = leads.every((lead) => isName(lead)) && new Set(leads).size === items.length
  return items.length >= fewestPeople && areNames ? items : []
}

/** Where something is written, and which of several it is. */
const notPerson =
  /^(?:docs?|documentation|tickets?|wallboard|reports?|pages?|screens?|logs?|exports?|primary|secondary|fallback|backup|option|plan|draft|proposal|simulation|staging|production|version|stage|step|phase|case)\b/i

/** Lines of a list without the name in brackets that ends each of them: `Ringing / NO_ANSWER (Ines)`. */
export function withoutNames(lines: readonly Line[]): readonly Line[] {
  const names = lines.map(({ text }) => / \((\p{Lu}[\p{L}'’ -]*)\)\s*$/u.exec(text)?.[1])
  if (lines.length < fewestPeople || !names.every((name) => name !== undefined && isName(name))) return lines
  return lines.map((line) => ({
    ...line,
    text: line.text.replace(/\([^()]*\)\s*$/, (name) => ' '.repeat(name.length)),
  }))
}

function isName(lead: string): boolean {
  return (
    /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}$/u.test(lead) &&
    ![isNoCall, isNewer, areOthers, isOtherLabel].some((says) => says(lead)) &&
    !notPerson.test(lead) &&
    !lead.split(' ').some(isGlue)
  )
}

/** The lines of a list that other lines stand in, too: written alike with a pair, and not the same line said again later. */
export function likeOthers(items: readonly Item[]): readonly Item[] {
  const byShape = new Map<string, Item[]>()
  for (const item of items) {
    const alike = byShape.get(item.shape)
    if (alike) alike.push(item)
    else byShape.set(item.shape, [item])
  }
  return [...byShape.values()].flatMap((alike) => {
    if (!alike.some(({ isPair }) => isPair)) return []
    if (alike.some(({ text }) => text !== alike[0]?.text)) return alike
    return alike.filter((item, place) =>
      [alike[place - 1], alike[place + 1]].some((next) => next && Math.abs(next.at - item.at) === 1),
    )
  })
}
