import { isNoCall } from '../holders.ts'
import type { Line } from '../reading.ts'
import { areOthers, fieldNamed, isRecordLabel } from '../vocabulary.ts'

/** What ends one record and begins another. */
const border =
  /^\s*(?:[╔╠╟┌├┏┣][═─━].*\p{L}.*|<\/?\w[^<>]*>\s*|(?:[*•·]\s){2,}[*•·]?|[-=*_~]{3,}.*|-\[ record \d+.*|\*{3,}.*row.*|(?:phone )?(?:event|call|record|row|item)\s*#?\d+\s*[:.)]?|\[\[.*|\[[\p{L}\p{N} _.-]+\]|[})\]]\s*,?\s*[{([]?|[{([]|.*\b(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|escreveu)\b.*:)\s*$/iu

export function isBorder(line: string): boolean {
  return border.test(line)
}

/** What quotes a line, comments it out or tells of a change to it. */
const lineSign = /^\s*(>|#+(?![<{])|\/\/|--(?!-)|;|%(?![{\w])|[+-](?=[\p{L}"']))/u

export function signOf(line: string): string | undefined {
  return lineSign.exec(line)?.[1]
}

/** `expected:`, `Filter`, `exclude:`: what stands below is no call that was. */
export function isHeadingOfNone(text: string): boolean {
  const line = text.replace(/^[\s*_#>=~([]+(?=\p{L})|[\s*_#=~]+$/gu, '')
  const isHeading =
    /^[["\p{L}-].*[:{\]]$/u.test(line) ||
    (/^[\p{L}_-]+(?: [\p{Ll}\d][\p{L}\d_-]*){0,2}$/u.test(line) && !isRecordLabel(line))
  return line.length < 40 && isHeading && !/[:=]\s*[^\s{]|\t/.test(line) && isNoCall(line)
}

/** `A Leg`, `[other_leg]`, `previous_call:`: what stands below is not the record's own. */
export function isOthersHeading(text: string): boolean {
  const line = text.trim()
  return (
    line.length < 40 &&
    /^[[\p{L}]/u.test(line) &&
    !/[:=]\s*\S|\t/.test(line) &&
    areOthers(line) &&
    !fieldNamed(line) &&
    /(?:[:\]]|\b(?:leg|call|record|event))$/i.test(line)
  )
}

/** A line of what heads a mail that another one answers. */
const mailHead =
  /^\W*(?:from|sent|to|date|subject|von|gesendet|an|datum|betreff|de|envoy[ée]|à|objet|enviado|para|asunto|da|inviato|oggetto)\W*:\s*\S/i

/** The first line below another from which on a mail quotes one before it: two lines of its head. */
export function mailHeadBelow(lines: readonly Line[], from: number): number {
  const isHead = (at: number) => mailHead.test(lines[at]?.text ?? '')
  const at = lines.findIndex((_, line) => line > from && isHead(line) && isHead(line + 1))
  return at < 0 ? lines.length : at
}

/** A line that hands on what it finds, or says from when: `… | stats count by agent`, `|= "…"`, `earliest=-7d`. */
const searched =
  /\|(?:[=~]|\s*(?:where|stats|eval|table|fields|timechart|chart|dedup|sort|head|tail|limit|take|count|summarize|project|extend|filter|grep|jq|json|logfmt|parse|rex|search|top|rare|by)\s+[^\s|:=])|(?<!\S)(?:earliest|latest)=/

export function isSearch(line: string): boolean {
  return searched.test(line)
}

/** As short as a label or a value, and no sentence. */
export function isShort(text: string): boolean {
  const line = text.trim()
  return line !== '' && line.length <= 60 && !/[.!?]$/.test(line) && line.split(/\s+/).length <= 6
}

export function indentOf(text: string): number {
  return text.length - text.trimStart().length
}

/** `--- Expected ---`, `[target]`: a border with a name. */
const sectionName = /^\s*(?:[-=*_~]{3,}\s*\p{L}.*|\[[\p{L}][\p{L}\p{N} _.-]*\])\s*$/u

/** Words, or one that is no key, with a colon: `Here is an example:`, `Suppose:`. */
const openingWords = /(?:\p{L}\s+\p{L}.*|^\W*(?:\p{Lu}\p{Ll}+|\P{Script=Latin}\p{L}*)\s?):\W*$/u

export function isSectionName(line: string): boolean {
  return sectionName.test(line)
}

export function opensWords(line: string): boolean {
  return openingWords.test(line)
}
