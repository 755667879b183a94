import { readValue } from '../values.ts'
import { deniesBySign, type Side, saysMore } from '../vocabulary.ts'
import type { Entry } from './label-names.ts'
import { type Page, shapeOf, signOf } from './label-page.ts'

/**
 * What stands on the lines of one record beside its labels and values: whose it is and when (`Call 2:`, `10:02 Ann:`,
 * `(PE-7)`), and what makes the record one that is only spoken of.
 */

/** Whether two labels of a record are marked alike, as those of two calls are: `PE-1: …`, `PE-2: …`. */
export function areMarkedApart(page: Page, owns: readonly Entry[]): boolean {
  return owns.some((entry, at) => {
    const last = owns[at - 1]
    if (!last) return false
    const [before, now] = [markBefore(page, last, owns[at - 2]), markBefore(page, entry, last)]
    return (
      differ(before, now, /\d|:$/) ||
      differ(markBehind(last), markBehind(entry), /\d.*[\p{L}%]|[\p{L}%].*\d/u)
    )
  })
}

function differ(one: string, other: string, isMark: RegExp): boolean {
  return (
    one !== '' &&
    one.toLowerCase() !== other.toLowerCase() &&
    shapeOf(one) === shapeOf(other) &&
    isMark.test(one)
  )
}

/** What a line says before a label: nothing where that is a field of its own, or a number in a list. */
function markBefore(page: Page, entry: Entry, last: Entry | undefined): string {
  const line = page.lineAt(entry.at)
  if (!line) return ''
  const to = entry.start - line.start
  const isBehind = last?.at === entry.at
  const text = isBehind
    ? (line.text
        .slice(last.valueStart - line.start, to)
        .split(/[.;,|]\s+/)
        .at(-1) ?? '')
    : line.text.slice(0, to)
  if (!isBehind && /[:=]\s*[^\s|]+.*[,;|\t]\s*$/.test(text)) return ''
  const mark = text.replace(/^[\s>*•"'([{-]+|[\s"'([{|–—-]+$/g, '')
  if (/^\d{0,2}[.)]?$/.test(mark)) return ''
  return mark.slice(0, mark.lastIndexOf(':') + 1) || mark
}

function markBehind({ name, value = '' }: Entry): string {
  const read = readValue(name?.field as Side, value)
  return read.kind === 'read' ? read.rest.trim() : ''
}

/** The words and signs by which a record is only spoken of: `It was not …`, `# …`, `~~ … ~~`, `expected:`. */
export function quoteOf(page: Page, owns: readonly Entry[]): string {
  const [first] = owns
  const parts = owns.flatMap((entry) => {
    const line = page.textAt(entry.at)
    const start = page.lineAt(entry.at)?.start ?? 0
    const sign = signOf(line)
    const isCommented = sign !== undefined && sign !== '>' && !(sign === '-' && !page.isChange)
    const before = line.slice(0, entry.start - start)
    const isSpoken = saysMore(page.before(entry)) || isCommented || deniesBySign(before)
    return isSpoken ? [before.trim()] : []
  })
  const above = first ? page.othersAbove(first) : undefined
  return [...(above === undefined ? [] : [above]), ...parts].join(' … ').trim()
}
