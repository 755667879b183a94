import { definitionsOfType } from '../../reference/reference.ts'
import { exactType } from '../names.ts'
import type { Span } from '../outcome.ts'
import { deniesBySign, type Side } from '../vocabulary.ts'

/** A weekday says when a record of its own came. */
export const weekday =
  /(?<![\p{L}\p{N}])(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)(?![\p{L}\p{N}])/iu

const month = String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*`
const nth = String.raw`\d{1,2}(?:st|nd|rd|th)?`
export const day = new RegExp(String.raw`(?<!\p{L})(?:${nth} ${month}|${month} ${nth}(?!\d))(?!\p{L})`, 'iu')
const number =
  /(?<![\p{L}])[#([]?\d[\d.,:/+TZ-]*(?:\s?(?:x|×|am|pm|s|sec|ms|st|nd|rd|th))?[)\]]?(?![\p{L}])|(?<![\p{L}\p{N}])[x×]\s?\d+|(?<![\p{L}\p{N}])SIP[ /:]+\d{3}(?![\p{L}\d])|(?<![\p{L}\p{N}])\p{Lu}{1,4}-?\d[\d-]*(?![\p{L}])/iu

/** What may stand beside a pair and says nothing of it: dates, times, numbers, how often. */
export const figures = new RegExp([weekday, day, number].map(({ source }) => source).join('|'), 'giu')

/** Whether signs deny what is said, tell of a change, or count it as none; or the line asks whether it is so. */
export function isSpokenOf(text: string, sides: number): boolean {
  return (
    deniesBySign(text) ||
    (sides > 2 && /->|→/.test(text)) ||
    (sides > 1 && (countedAsNone.test(text) || asksWhether.test(text))) ||
    /^\s*0\s*(?:[x×]|(?=\p{L}))|(?:[:=(x×]|\s[–-]\s|[^\d\s.,:/-]\s)\s*0\s*(?:[%)]|(?:x|×|calls?|times|records?|rows?))?\s*$/u.test(
      text,
    )
  )
}

const countedAsNone =
  /(?:[:=(]|\s[–-])\s*(?:none|never|no|not seen|nothing|zero|nil|keine?|nie|aucune?|jamais|ninguno|nunca|nessuno|mai|geen|nooit)\W*$/i

/** `Is this call Ringing / NO_ANSWER?`, and no question for its meaning. */
const asksWhether =
  /^\W*(?:is|was|are|were|isn['’]t|wasn['’]t|could|should|would|might|may|did|has|have|had)\b(?![^?]*\b(?:means?|meaning|definition|explain|bedeutet|hei(?:ß|ss)t))[^?]*\?\s*$/i

/** A side of a pair in words: a name, or the empty cause by a word or a sign. */
export interface Part extends Span {
  readonly side: Side
  readonly text: string
  readonly isStrong: boolean
}

/** How loosely two parts stand together: by signs and joint words, a comma, other words, a stop or a line. */
type Tie = 0 | 1 | 2 | 3

const joint = /^(?:and|while|with|w|under|for|on|in|when|has|x|the|a|type|cause|missed|call)$/i

const toBe = '(?: (?:is|was|shows|says|ist|est|es|è))? ?["\']?$'

/** The field's own word before a name: `type Ringing`, `the cause was NO_ANSWER`. */
const fieldWord = new RegExp(`(?<![\\p{L}\\p{N}])(type|cause)${toBe}`, 'iu')

export function isBehindItsField(text: string, { side, start }: Part): boolean {
  return fieldWord.exec(text.slice(Math.max(0, start - 24), start))?.[1]?.toLowerCase() === side
}

/** Between two names that each stand behind their field's own word. */
const betweenFields = new RegExp(
  `^["']?,?(?: and)?(?: (?:the|a|with|hang[ _-]?up|missed|call))* (?:type|cause)${toBe}`,
  'i',
)

/** A number directly behind a side: how often it occurred. */
function isCounted(behind: string): boolean {
  return /^["'\s]*(?:[:=(]\s*|[x×]\s?)?\d[\d.,]*[x×]?\)?(?:\W|$)/.test(behind)
}

const markBefore =
  /(?:(?<![\p{L}\p{N}])\p{L}+ ?)?[#([+]?(?:\p{Lu}{1,4}-?)?\d[\d.:/+-]*(?: \d\d:\d\d(?::\d\d)?)?[)\]%:x]*\s*$/u
const markBehind = /^[\s:]*[#([@]?(?:\p{Lu}{1,4}-?)?\d[\d.:]*[)\]%x]*/u
const longestMark = 60
/** The field's own name between its mark and its value: `PE-1 Missed Call Type: `. */
const ownName =
  /(?:(?:missed[ _]?call[ _]?)?type|(?:hang-?[ _]?up[ _]?)?cause)(?: (?:is|was))?\s*[:=]?\s*["']?$/i

/** Whether numbers stand before both parts, or behind both, in one form: `call 1 Ringing, call 2 NO_ANSWER`. Then they are of two calls. */
function areMarkedAlike(text: string, a: Part, b: Part): boolean {
  const between = text.slice(a.end, b.start)
  const mark = (lead: string) => markBefore.exec(lead.replace(ownName, ''))?.[0].trim() ?? ''
  const before = mark(text.slice(Math.max(0, a.start - longestMark), a.start))
  if (before && formOf(before) === formOf(mark(between.slice(-longestMark)))) return true
  const behind = markBehind.exec(between)?.[0].trim()
  return (
    Boolean(behind) &&
    formOf(behind ?? '') === formOf(markBehind.exec(text.slice(b.end, b.end + longestMark))?.[0].trim() ?? '')
  )
}

function formOf(mark: string): string {
  return mark
    .replace(/^(?:and|und|&)\s+/i, '')
    .replace(/\d+/g, '0')
    .replace(/^\p{Lu}+-?/u, 'A')
}

/** Between two parts of one side stands a list, or what was and what became of it. */
function tieBetween(text: string, a: Part, b: Part, isPlain: boolean): Tie {
  const between = text.slice(a.end, b.start)
  if (a.side !== b.side && areMarkedAlike(text, a, b)) return 3
  if (/\n/.test(between) && !/^[^\n]*[/|]\s*\n/.test(between)) return 3
  const isAll = () => `${text.slice(0, a.start)}${text.slice(b.end)}`.trim() === ''
  if (/[.!](?:\s|$)|\?/.test(between) || (between.includes(';') && !(between === ';' && isAll()))) return 3
  const words =
    between
      .replace(figures, ' ')
      .replace(/hang[ _-]?up cause(?: (?:is|was|of))?/gi, ' ')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  if (a.side !== b.side && isCounted(between) && isCounted(text.slice(b.end))) return 3
  if (a.side === b.side) {
    if (/[→≠<>]|[-=]>|!=|\//.test(between) || words.some((word) => !/^and$/i.test(word))) return 3
    if (/,/.test(between)) return 1
    return /^\s*(?:&|\+|and)\s*$/i.test(between) ? 0 : 3
  }
  if (betweenFields.test(between) && isBehindItsField(text, a) && isBehindItsField(text, b)) return 0
  if (
    words.some((word) => !joint.test(word)) ||
    /≠|!=|<>/.test(between) ||
    (!isPlain && /->|→/.test(between))
  )
    return 2
  if (/,/.test(between)) return isPlain || (a.isStrong && b.isStrong && /^,\s+$/.test(between)) ? 1 : 2
  if (!isPlain && /:/.test(between)) return 2
  const isBlank = between.trim() === ''
  return !isPlain && isBlank && !(a.isStrong && b.isStrong) && a.text !== '' && b.text !== '' ? 2 : 0
}

interface Groups {
  readonly pairs: readonly (readonly Part[])[]
  readonly left: readonly Part[]
}

/**
 * A group is one type with its causes or one cause with its types, tied no looser inside than outside, never across
 * other words or a stop, and all groups the same way round. Where exactly one grouping covers a stretch, those are its
 * pairs; what no grouping covers is left.
 */
export function groupsOf(text: string, parts: readonly Part[], isPlain: boolean): Groups {
  const stretches: Part[][] = []
  const ties: Tie[][] = []
  for (const [at, part] of parts.entries()) {
    const before = parts[at - 1]
    const tie = before ? tieBetween(text, before, part, isPlain) : 3
    if (tie >= 2) {
      stretches.push([part])
      ties.push([])
    } else {
      stretches.at(-1)?.push(part)
      ties.at(-1)?.push(tie)
    }
  }
  const pairs: Part[][] = []
  const left: Part[] = []
  for (const lead of ['type', 'cause'] as const) {
    const found = stretches.map((stretch, at) =>
      isMixed(stretch) ? groupingsOf(stretch, ties[at] ?? [], lead) : undefined,
    )
    if (!found.every((groupings) => groupings === undefined || groupings.length === 1)) continue
    for (const [at, groupings] of found.entries()) {
      if (groupings) pairs.push(...(groupings[0] ?? []))
      else left.push(...(stretches[at] ?? []))
    }
    return { pairs, left }
  }
  return { pairs: [], left: parts }
}

function isMixed(stretch: readonly Part[]): boolean {
  return new Set(stretch.map(({ side }) => side)).size > 1
}

const mostParts = 40

/** Whether a type comes with causes: All Busy, No Devices and Unknown have none. */
export function hasCauses(type: string): boolean {
  const named = exactType(type)
  return named === undefined || definitionsOfType(named.type).length > 1
}

/** Every way to cut a stretch into groups that begin with the same side; each as its pairs. More than one is enough. */
function groupingsOf(stretch: readonly Part[], ties: readonly Tie[], lead: Side): Part[][][] {
  if (stretch.length > mostParts || stretch[0]?.side !== lead) return []
  const from = (start: number): Part[][][] => {
    if (start === stretch.length) return [[]]
    const found: Part[][][] = []
    const isAlone = lead === 'type' && !hasCauses(stretch[start]?.text ?? '')
    if (isAlone && (stretch[start + 1]?.side ?? lead) === lead)
      return from(start + 1).map((rest) => [stretch.slice(start, start + 1), ...rest])
    for (let end = start + 2; end <= stretch.length && found.length < 2; end++) {
      const group = stretch.slice(start, end)
      const leads = group.filter(({ side }) => side === lead)
      const others = group.filter(({ side }) => side !== lead)
      const isInOrder = group.slice(0, leads.length).every(({ side }) => side === lead)
      if (!isInOrder || others.length === 0 || (leads.length > 1 && others.length > 1)) continue
      if (leads.length > 1 && group.some(({ side, text }) => side === 'type' && !hasCauses(text))) continue
      const next = stretch[end]
      if (next && next.side !== lead) continue
      const inside = Math.max(...ties.slice(start, end - 1))
      const outside = Math.min(ties[start - 1] ?? 3, ties[end - 1] ?? 3)
      // With commas alone nothing tells which belong together.
      const isLoose = group.length > 2 && ties.slice(start, end - 1).every((tie) => tie === 1)
      if (inside > outside || isLoose) continue
      const pairs = leads.flatMap((one) => others.map((other) => [one, other]))
      for (const rest of from(end)) found.push([...pairs, ...rest])
    }
    return found.slice(0, 2)
  }
  return from(0)
}
