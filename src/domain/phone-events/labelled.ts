import { isFull } from './cells.ts'
import { isEmptyText, isSpelledEmpty } from './empty.ts'
import { isLabelLine } from './field-names.ts'
import type { Said } from './pair-outcome.ts'
import { saidInFields } from './read-pair.ts'
import { isKnown } from './read-side.ts'
import { recordBorders, repeatsKey } from './record-borders.ts'
import { saysAnother } from './second-value.ts'
import { withoutStackedHeads } from './stacked-heads.ts'
import type { SaidRow } from './table-rows.ts'
import { isIdentifier } from './tidy.ts'

interface Label {
  readonly field: 'type' | 'cause'
  readonly start: number
  readonly end: number
  /** Followed by a colon, an equals sign, a tab or the end of the line: its value may be anything. */
  readonly marked: boolean
  /** What stands between it and its value; a sign of inequality says what the value is not. */
  readonly sign: string | undefined
  /** A common word (type, cause), which labels only what it could mean. */
  readonly plain: boolean
}

const labels =
  /(?<![\p{L}\p{N}_/])(?<!<\/[\p{L}\p{N}_.-]{0,40}:)(?<!\b(?:expected|original|previous|prior|former|old|intended|target|parent|child|related|linked|first|last|next|other|initial|sip|carrier|provider|network|[ab][ -]leg)(?: \p{L}+){0,2}(?:[:.]| -)? )(?:[a-z0-9]+__)?(?:(missed[\s_-]*call[\s_-]*type)|(hang[\s_-]*up[\s_-]*cause))(?:__c)?(?![\p{L}\p{N}_])(?: *\((?!original|previous|old|expected|former)[^()]*\))?["'*]*[ ]*(!=|<>|≠|-+>|→|[:=>]|\t|(?:does )?not (?:in|like|equals?|contain)\b|(?:is|was)\b|$)?|(?:^|[,;|({[\t&?]|[.!] )[ "'*•-]*(?:(type)|(cause))["'*]*[ ]*([:=])/giu

/** How many lines below its label a value may stand: blank ones and buttons may lie between. */
const reach = 12

const mayHoldLabel = /missed|hang|type|cause/i

/**
 * What labels say: `Missed Call Type: Trying; Hangup Cause: NO_ANSWER`, or a record page copied as a label's
 * line and its value's line. An empty value may have left no line at all. No rows when no label has a value, or
 * when common words alone label single sides: then the values tell more.
 */
export function labelledRows(text: string): readonly SaidRow[] {
  const lines = withoutStackedHeads(text.split('\n').map((line) => (isNoField(line) ? '' : line)))
  const rows: { typeText?: string; causeText?: string; line: number }[] = []
  let current: { typeText?: string; causeText?: string; line: number } | undefined
  let lead: Label['field'] | undefined
  let since = { line: 0, at: 0 }
  let last = since
  const isBorder = recordBorders(lines)
  let onlyPlain = true
  const labelsOf = lines.map(labelsIn)
  const isOne = labelsOf.flat().length < 3
  for (const [index, line] of lines.entries()) {
    const found = labelsOf[index] ?? []
    for (const [at, label] of found.entries()) {
      const value = valueAfter(label, restOf(line, label, found[at + 1]), () =>
        at === found.length - 1 && line.slice(label.end).trim() === ''
          ? nextValue(label, lines.slice(index + 1, index + 1 + reach))
          : '',
      )
      if (value === undefined || (label.plain && !isSure(label, found) && !isKnown(label.field, value)))
        continue
      const key = label.field === 'type' ? 'typeText' : 'causeText'
      onlyPlain &&= label.plain
      lead ??= label.field
      // A record begins with what the first one began with, or stands on one line.
      const isOnOneLine = current?.line === index + 1
      const begins =
        !current ||
        current[key] !== undefined ||
        (label.field === lead && !isOnOneLine) ||
        isAlternative(line, label.start) ||
        isBorder(last, { line: index, at: label.start }) ||
        (!isOne && repeatsKey(lines, since, last, { line: index, at: label.start }))
      if (begins) since = last
      last = { line: index, at: label.end }
      if (!current || begins) {
        current = { line: index + 1 }
        rows.push(current)
      }
      current[key] = value
    }
  }
  const saids = rows.map(({ typeText, causeText, line }) => ({
    said: saidInFields(typeText, causeText),
    line,
  }))
  if (onlyPlain && !saids.every(({ said }) => isWhole(said))) return []
  return saids.filter(({ said }) => said.type !== undefined || said.cause !== undefined)
}

/** What stands between a label and the next one, without what leads up to that: `NO_ANSWER / **`, `- and Phone Event: `. */
function restOf(line: string, { start, end }: Label, next: Label | undefined): string {
  if (!next) return line.slice(end)
  const from = Math.max(end, next.start - longestLead)
  const isListed = listMark.test(line) || markBefore(line, start) < start
  const to = isListed ? Math.max(from, markBefore(line, next.start)) : next.start
  return line.slice(end, from) + line.slice(from, to).replace(lead, '')
}

/** Where a label begins with its number in a list: `2. Hangup Cause`. */
function markBefore(line: string, start: number): number {
  const from = Math.max(0, start - longestLead)
  const mark = nextMark.exec(line.slice(from, start))
  return mark ? from + mark.index : start
}

const listMark = /^\s*\(?\d\d?[.)]\s/
const nextMark = /(?<!\S)\(?\d\d?[.)]\s*$/
const lead =
  /(?:\s+(?:and\b|[/|&+·•–—-]+|(?:\p{Extended_Pictographic}\uFE0F?)+))?(?:\s+["'*>•]*)?\s*(?:phone[ _]event\w*(?:\.|:\s*))?$/iu
const longestLead = 40

/** Whether a common word labels a field by what stands beside it: the other field, and no proper label of its own. */
function isSure({ field }: Label, beside: readonly Label[]): boolean {
  return beside.length > 1 && !beside.some((label) => label.field === field && !label.plain)
}

/** A record page's buttons, and the head of a table set in spaces: `Missed Call Type  Hangup Cause`. */
function isNoField(line: string): boolean {
  return /^\s*(edit|help|info)\b/i.test(line) || /^\s*missed call type\s+hang-?up cause\s*$/i.test(line)
}

/** The text with its labels taken out, for readers that look for values alone. */
export function withoutLabels(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      labelsIn(line).reduceRight(
        (rest, { start, end }) => `${rest.slice(0, markBefore(line, start))} ${rest.slice(end)}`,
        line,
      ),
    )
    .join('\n')
}

/** Whether a line names one of the two fields. */
export function hasLabel(line: string): boolean {
  return labelsIn(line).length > 0
}

function labelsIn(line: string): Label[] {
  if (!mayHoldLabel.test(line)) return []
  const single = line.replace(joined, (names) => ' '.repeat(names.length))
  return [...single.matchAll(labels)].map((match) => {
    const [whole, type, , mark, plainType, , plainMark] = match
    return {
      field: type || plainType ? 'type' : 'cause',
      start: match.index,
      end: match.index + whole.length,
      sign: isDenied(line, match.index) ? '!=' : mark,
      marked:
        mark !== undefined || plainMark !== undefined || line.slice(match.index + whole.length).trim() === '',
      plain: plainMark !== undefined,
    }
  })
}

/** `Missed Call Type and Hangup Cause: Ringing, NO_ANSWER`: both names, then both values, which no label parts. */
const joined =
  /\b(?:missed call type|hang-?up cause)["'*]* *(?:and|[&+,/]) *["'*]*(?:missed call type|hang-?up cause)["'*]* *(?=[:=]|(?:is|are|was|were)\b)/gi

/** Whether a label is denied: `not Hangup Cause = NO_ANSWER`, `NOT (Hangup Cause …`. */
function isDenied(line: string, start: number): boolean {
  return /\bnot\s*\(?\s*$/i.test(line.slice(Math.max(0, start - longestDenial), start))
}

const longestDenial = 20

/** `Missed Call Type = 'Ringing' OR Hangup Cause = …`: one of the two, which is no pair. */
function isAlternative(line: string, start: number): boolean {
  return /\bor\s*\(?\s*$/i.test(line.slice(Math.max(0, start - longestDenial), start))
}

/** More than any value of the two fields; what follows on the line is not part of it. */
const longestValue = 400

/** What follows a value in a log: `hangup_cause="" agent=ana`. */
const nextKey = /[\s,;]+[\p{L}_][\p{L}\d_.-]*=.*$/su

/** An element without a value: `<Hangup_Cause__c xsi:nil="true"/>`. */
const closedTag = /^[^<>\n]{0,80}\/>/

/** What may stand behind a value in a sentence. */
const beside =
  / [-–—(]| (?:and|or|but|then|with|while|when|on|in|for|from|at|because|since|after|during)\b|[.!?](?=\s|$)/i

/** The value after a label; `undefined` when the label was only spoken of. */
function valueAfter({ field, marked, sign }: Label, rest: string, below: () => string): string | undefined {
  if (sign !== undefined && /[!<≠]|not /i.test(sign)) return `not ${rest.trim()}`.slice(0, longestValue)
  if (closedTag.test(rest)) return ''
  if (sign === '\t' && /^ *\t/.test(rest) && isLabelNext(rest)) return ''
  const here = rest.slice(0, longestValue)
  const text = (sign === '=' ? here.replace(nextKey, '') : here)
    .replace(/^[\s:=*]*(?:of\s+)?/i, '')
    .replace(/^[/+·•]+\s*$|(?<=\S)\s+[/+·•–—]+\s*$/, '')
    .replace(/[\s,;|&]+$/, '')
    .replace(/^([^(]*)\)$/, '$1')
  const knows = (part: string) => !isEmptyText(part) && isKnown(field, part)
  const cuts = [
    text,
    text.split(/[\t;|&\n]|<\//)[0] ?? '',
    text.split(/[,\t;|&]|<\/| {2}/)[0] ?? '',
    text.split(beside)[0] ?? '',
  ]
  const name = /^["']?([A-Z0-9]+(?:_[A-Z0-9]+)+)\b/.exec(text)?.[1]
  const known =
    cuts.find(knows) ?? (name && knows(name) ? name : (beforeLabel(text, knows) ?? cuts.find(isSpelledEmpty)))
  if (known !== undefined)
    return saysAnother(field, known, text.slice(text.indexOf(known) + known.length)) ? text : known
  const shortest = (cuts[2] ?? '').replace(/^["']|["']$/g, '')
  if (!marked) return shortest !== '' && isEmptyText(shortest) ? shortest : undefined
  return shortest === '' ? below() : shortest
}

/** `Ringing Agent Name: Ana`: the value before another field's label, on a line that was several. */
function beforeLabel(text: string, knows: (part: string) => boolean): string | undefined {
  const words = text.split(' ', mostWords + 1)
  for (let count = Math.min(mostWords, words.length - 1); count > 0; count--) {
    const value = words.slice(0, count).join(' ')
    const [, label] = otherLabel.exec(text.slice(value.length)) ?? []
    if (label && (knows(value) || isSpelledEmpty(value)) && !knows(label)) return value
  }
  return undefined
}

/** The longest names of the two fields have so many words. */
const mostWords = 4
const otherLabel = /^ +(\p{Lu}[\p{L}\d?.]*(?: [\p{L}\d?.()/-]+){0,3}) ?:/u

/** Behind an empty cell stands the next field: `Hangup Cause`, nothing, `Agent`, `Ana`. */
function isLabelNext(cells: string): boolean {
  const [next = ''] = cells.split('\t').filter(isFull)
  return isLabelLine(next) && !isIdentifier(next)
}

/** The value on the lines below a label that stands alone; `''` when the next line is another label. */
function nextValue(label: Label, below: readonly string[]): string {
  const next = below.find((line) => line.trim() !== '')
  if (next === undefined) return ''
  const [other] = labelsIn(next)
  if (other) return valueBefore(label, next.slice(0, other.start).replace(nextMark, ''))
  // An empty cell, and the next row of such cells.
  if (label.sign === '\t' && next.includes('\t')) return ''
  const known = valueSaid(label, next)
  if (known !== undefined) return known
  if (isIdentifier(next)) return next
  // A name in capitals is no label: with more on its line it is a value that was not understood, not an empty one.
  const name = next.replace(/:.*/s, '')
  return isLabelLine(next) && !/[A-Z]_[A-Z]/.test(name) && !beginsKnown(label, next) ? '' : next
}

/** `no_answer / Name`: more than the label that it ends with. */
function beginsKnown({ field }: Label, text: string): boolean {
  const words = text.trim().split(/\s+/, mostWords)
  return words.some((_, at) => isKnown(field, words.slice(0, at + 1).join(' ')))
}

/** On the value's line the next label may stand, too: `NO_ANSWER / Missed Call Type`. */
function valueBefore(label: Label, text: string): string {
  const value = text.replace(/\s+(?:and\b)?\W*$/i, '')
  return valueSaid(label, value) ?? /\b[A-Z0-9]+(?:_[A-Z0-9]+)+\b/.exec(text)?.[0] ?? ''
}

/** A value that is known, or an empty one in words, whatever stands behind it. */
function valueSaid(label: Label, text: string): string | undefined {
  return valueAfter({ ...label, marked: false, sign: undefined }, text, () => '')
}

/** Whether a pair is whole. */
export function isWhole({ type, cause }: Said): boolean {
  return type !== undefined && cause !== undefined
}
