import { isNewer } from '../holders.ts'
import { isNamed } from '../names.ts'
import type { Line } from '../reading.ts'
import { fold } from '../tidy.ts'
import { type FieldName, fieldNamed, isRecordLabel } from '../vocabulary.ts'
import {
  bracketAt,
  bracketTells,
  isAnothers,
  isLongerLabel,
  longestNamespace,
  namespaceIn,
} from './label-owners.ts'

/** A label and the place of its value. */
export interface Entry {
  readonly label: string
  /** The label's letters and digits, by which one that comes again is seen. */
  readonly folded: string
  readonly name: FieldName | undefined
  /** In the text, as are the others. */
  readonly start: number
  readonly labelEnd: number
  valueStart: number
  valueEnd: number
  /** What stands between label and value. */
  readonly sign: string
  /** Of a record's lines, from 0. */
  readonly at: number
  value?: string
  /** The value with all that frames it. */
  written?: string
  /** Whether a value stands there that was not read. */
  isOpen?: boolean
  /** Behind its label, on this line or the next, nothing more of the record is to be found. */
  readonly isMachine: boolean
}

const fieldName =
  /(?:missed?[\s_-]*calls?[\s_-]*type|miss[\p{L}1]*[\s_-]*ca[l1]{2}[\s_-]*type|hang[\s_-]*up[\s_-]*cau[s5]e)(?:__[cr](?![\p{L}\p{N}])|[\s_-]?(?:code|number|q850|q\.850)(?![\p{L}\p{N}]))?(?: \(read\))?/giu

/** What stands between a label and its value. */
const signs =
  /^(?: \*)?["'\])}*]*([ ;]*\t|[ ;]*(?:=>|:=|->|[:=→]|(?<= )[|│]|\b(?:is|was|of)\b|(?<=\s)[_–—-]+(?=\s|$))[ \t]*| +|$)/iu

/** A filter or a denial: what stands behind it is no value. */
const denial =
  /^["'\])}*\s]*(?:<>|!=|≠|(?:is |was )?not\b(?! (?:set|given|populated|available|applicable)\b)|(?:is|was)n['’]t\b)/i

const keyed =
  /(?<![\p{L}\p{N}_.:/-])["'[(]*([\p{L}_][\p{L}\p{N}_.-]*)["'\])]*\s*(=>|:=|=(?!=)|:(?!\/\/|\S*\d:\d))/gu

const leading = /^[\s>*•#"'([{-]*([\p{L}][\p{L}\p{N} _().?/'-]{0,40}?)["'\])*]*\s*(=>|:=|[:=|→])(?!\/\/)/u

const padded = /^\s*([\p{L}][\p{L}\p{N}_ ().?-]{0,40}?) {2,}(?=\S)/u

/** A label as it was found on a line, by positions in it. */
interface Found {
  readonly label: string
  readonly start: number
  readonly name: FieldName | undefined
  readonly sign: string
  readonly isMachine: boolean
  /** Whether it is one of the two fields by its own words, and no label by its sign alone. */
  readonly isField?: boolean
  readonly isDenied?: boolean
}

/** The labels on a line, own and others', in order. */
export function entriesOn(line: Line, at: number): Entry[] {
  const { text } = line
  if (text.trim() === '') return []
  const own = ownLabels(text)
  const lead = leading.exec(text)
  const wide = own.length === 0 && !lead ? padded.exec(text) : undefined
  const others = [...(lead ? [labelIn(lead, false)] : []), ...(wide ? [onlyCount(labelIn(wide, false))] : [])]
  const hasTags = text.includes('<')
  let before = -1
  for (const match of text.matchAll(keyed)) {
    while ((own[before + 1]?.start ?? Number.POSITIVE_INFINITY) < match.index) before++
    if (!endsLabel(match, own[before]) && (!hasTags || !isInTagOfValue(text, match.index, own)))
      others.push(withWordsBefore(labelIn(match, true), text))
  }
  const found = apart(
    [...own, ...others].sort((a, b) => a.start - b.start || b.label.length - a.label.length),
  )
  const entries = found.map(({ label, start, name, sign, isMachine, isDenied }): Entry => {
    const labelEnd = line.start + start + label.length
    const valueStart = labelEnd + sign.length
    const plainSign = sign.replace(/["'\])}*]/g, '')
    return {
      label,
      folded: fold(label),
      name,
      start: line.start + start,
      labelEnd,
      valueStart,
      valueEnd: line.end,
      sign: plainSign,
      at,
      isMachine,
      ...(isDenied ? { isOpen: true, value: '' } : {}),
    }
  })
  return withoutQuoted(entries, line)
}

/** A label that blanks alone part from its value names a count at most: `count          9`. */
function onlyCount(found: Found): Found {
  return found.name?.field === 'count' ? found : { ...found, name: undefined }
}

/** Whether a key is the end of the field’s own label that begins before it: `Type` in `Missed Call Type:`. */
function endsLabel({ 0: { length }, index }: RegExpExecArray, field: Found | undefined): boolean {
  const end = field ? field.start + field.label.length : 0
  return index < end && index + length > end
}

/** Whether a place is within a tag that stands in a field's value: its attributes are no labels. */
function isInTagOfValue(text: string, at: number, own: readonly Found[]): boolean {
  if (own.length === 0) return false
  const tag = text.lastIndexOf('<', at)
  return tag >= 0 && text.lastIndexOf('>', at) < tag && own.some(({ start }) => start < tag)
}

/** The names of the two fields on a line, whatever stands behind them. */
function ownLabels(text: string): Found[] {
  if (!/miss|hang/i.test(text)) return []
  const found: Found[] = []
  for (const match of text.matchAll(fieldName)) {
    const last = found.at(-1)
    const from = Math.max(0, match.index - longestNamespace, last ? last.start + last.label.length : 0)
    const before = text.slice(from, match.index)
    const lead = namespaceIn(before)
    const rest = before.slice(0, before.length - lead.length)
    const end = match.index + match[0].length
    const bracket = bracketAt(text.slice(end, end + longestNamespace))
    const label = lead + match[0] + bracket
    const behind = text.slice(end + bracket.length, end + bracket.length + longestNamespace)
    const isGlued = /[\p{L}\p{N}_]$/u.test(rest) && !(/\p{Ll}$/u.test(rest) && /^\p{Lu}/u.test(label))
    const goesOn = /^[\p{L}_]/u.test(behind) && !/^\p{Lu}\p{Ll}/u.test(behind)
    // `RingingEdit Missed Call Type`: the page's own button beside a value. "With no hangup cause" says the value.
    if (
      isGlued ||
      /Edit $|\b(?:no|without(?: an?)?|empty|blank|nothing (?:in|for|under)(?: the)?)\s$/i.test(rest) ||
      isLongerLabel(behind) ||
      (goesOn && !isNamed('cause', /^[\p{L}_]+/u.exec(behind)?.[0] ?? ''))
    )
      continue
    const name = fieldNamed(lead + match[0])
    if (!name) continue
    const isOthers =
      name.owner === 'own' &&
      (isAnothers(rest, last === undefined) || (bracketTells(bracket) && !isNewer(bracket)))
    found.push({
      label,
      start: match.index - lead.length,
      name: isOthers ? { ...name, owner: 'other' } : name,
      sign: signs.exec(behind)?.[0] ?? '',
      isMachine: label.includes('_'),
      isField: true,
      isDenied: denial.test(behind),
    })
  }
  return found
}

/** A key or a label with its sign, as a pattern found it. */
function labelIn(match: RegExpExecArray, isMachine: boolean): Found {
  const [whole, label = ''] = match
  const offset = whole.indexOf(label)
  return {
    label,
    start: match.index + offset,
    name: fieldNamed(label),
    sign: whole
      .slice(offset + label.length)
      .replace(/\S*$/, (last) => (isMachine || /^\W/.test(last) ? last : '')),
    isMachine,
  }
}

/** A key together with the words before it, where they are a record's label: `Agent Name:`, `Duration (s):`. */
function withWordsBefore(found: Found, text: string): Found {
  if (found.name?.plain) return withOwner(found, text)
  if (found.name || /[_.]/.test(found.label)) return found
  const before = text.slice(Math.max(0, found.start - 32), found.start)
  const [, two = '', one = '', bracket = ''] =
    /(?<![\p{L}\p{N}_=:])((?:\p{Lu}[\p{L}\p{N}]* )?(\p{Lu}[\p{L}\p{N}]* ))(\(?)$/u.exec(before) ?? []
  for (const lead of [one, two]) {
    const label = bracket ? lead.trim() : lead + found.label
    const start = found.start - lead.length - bracket.length
    if (lead !== '' && isRecordLabel(label))
      return {
        ...found,
        label: lead + bracket + found.label,
        start,
        name: fieldNamed(label),
        isMachine: false,
      }
  }
  return found
}

/** A header of SIP gives a leg's cause so (RFC 3326): `Reason: Q.850;cause=16`. */
const inReason = /\b(?:Q\.850|SIP)\s*;\s*$/i

/** `Cause` and `Type` with the words that make them another's: `B-Leg Cause`, `Old Type`. */
function withOwner(found: Found, text: string): Found {
  const before = text.slice(Math.max(0, found.start - longestNamespace), found.start)
  if (inReason.test(before)) return { ...found, name: undefined }
  if (!isAnothers(before, true)) return found
  const words = before.replace(/^.*[,;|·•\t({>:=]/s, '').trimStart()
  return { ...found, label: words + found.label, start: found.start - words.length, name: undefined }
}

/** Of labels that overlap the names of the fields stay, then the first. */
function apart(found: readonly Found[]): readonly Found[] {
  const kept: Found[] = []
  for (const label of found) {
    const last = kept.at(-1)
    if (!label.name && (isNamed('type', label.label) || isNamed('cause', label.label))) continue
    if (!last || label.start >= last.start + last.label.length) kept.push(label)
    else if (label.isField && !last.isField) kept.splice(-1, 1, label)
  }
  return kept
}

const quotedValue = /^\s*(?:string\(\d+\)\s*)?(["'])(?:(?!\1)[^\\]|\\.|\1\1)*\1/
/** What a program puts a value in the place of: `${TYPE:-Ringing}`, `{{ type }}`. */
const template = /^\s*["']?(?:\$\{[^{}]*\}|\{\{\s*[\p{Ll}.$][^{}]*\}\})["']?/u

/** A quoted value ends with its quote, and what looks like a label within it is none; others end where the next label begins. */
function withoutQuoted(entries: readonly Entry[], line: Line): Entry[] {
  const kept: Entry[] = []
  let until = 0
  for (const entry of entries) {
    if (entry.start < until) continue
    const last = kept.at(-1)
    if (last && last.valueEnd > entry.start) {
      last.valueEnd = entry.start
      // A label directly behind another's sign may be that one's value; a key with its own `=` is none.
      const isKey = entry.isMachine && entry.sign.trim() === '=' && last.sign.trim() === '='
      if (!entry.name && !isKey && last.name && /[:=]/.test(last.sign) && last.valueStart >= entry.start - 1)
        last.isOpen = true
    }
    const behind = line.text.slice(entry.valueStart - line.start)
    const quoted = quotedValue.exec(behind) ?? template.exec(behind)
    const isNextKey = quoted !== null && /^\s*[=:]/.test(behind.slice(quoted[0].length))
    if (quoted && !isNextKey && entry.sign.trim() !== '') {
      until = entry.valueStart + quoted[0].length
      if (/^\s*[,;)}\]]/.test(line.text.slice(until - line.start))) entry.valueEnd = until
    }
    kept.push(entry)
  }
  for (const entry of kept) {
    const value = line.text.slice(entry.valueStart - line.start, entry.valueEnd - line.start)
    const tab = value.indexOf('\t')
    const gap = / {2,}(?=\S)/.exec(value.trimStart())
    const isNext =
      gap !== null &&
      isRecordLabel(
        value
          .trimStart()
          .slice(gap.index)
          .trim()
          .split(/ {2,}|\t/, 1)[0] ?? '',
      )
    const lead = value.length - value.trimStart().length
    if (tab >= 0) {
      entry.valueEnd = entry.valueStart + tab
      const behind =
        value
          .slice(tab + 1)
          .split('\t')
          .find((cell) => cell.trim() !== '') ?? ''
      if (value.slice(0, tab).trim() === '' && behind !== '' && !isRecordLabel(behind)) entry.isOpen = true
    } else if (isNext) entry.valueEnd = entry.valueStart + lead + (gap?.index ?? 0)
  }
  return kept
}

/** What a label calls its value, so that one that comes again is seen: FreeSWITCH gives a field by several names. */
export function keyOf({ folded, name }: Entry): string {
  return `${name?.owner ?? ''} ${folded}`
}
