import type { Item } from './items.ts'
import type { Said } from './pair-outcome.ts'
import { isIdentifier } from './tidy.ts'

const strongJoint = /^(?:[\s/|+&·→>=\\"'*()[\]]|\band\b|\bunder\b)*$/i
const weakJoint = /^(?:[\s,:;–—"'*-]|\b(?:with|for|on|in|when|as|type|x)\b)*$/i

/**
 * The pairs and causes that a sentence names. A cause counts where it is written as the platform writes it, or in
 * titles; a type counts only next to a cause: joined by a sign, "and" or "under", or, in the spelling of the reference,
 * by a comma, a colon or nothing. "I keep trying, NO_ANSWER" names a cause and no type.
 */
export function proseLine(line: string, items: readonly Item[]): readonly Said[] {
  const sides: Item[] = []
  const labelled: Item[] = []
  for (const [at, item] of items.entries()) {
    if (item.kind === 'type') {
      sides.push(item)
      if (isLabelled(line, items[at - 1], item)) labelled.push(item)
    } else if (item.kind === 'cause' && isNamed(line, item, [items[at - 1], items[at + 1]])) sides.push(item)
    else if (item.kind === 'word' && isIdentifier(item.text) && isBesideType(line, item, items, at))
      sides.push({
        ...item,
        kind: 'cause',
        read: { kind: 'unrecognised', causeText: item.text },
        written: true,
      })
  }
  const used = new Set<Item>()
  const [labelledType, ...otherTypes] = labelled
  return sides.flatMap((item, at) => {
    if (item.kind !== 'cause') return []
    const beside = [at - 1, at + 1].find((place) => {
      const side = sides[place]
      return (
        side?.kind === 'type' &&
        !used.has(side) &&
        isNextTo(line, side, item) &&
        !isOneOfSeveral(line, side, [sides[place - 1], sides[place + 1]])
      )
    })
    const type = beside === undefined ? undefined : sides[beside]
    if (type) used.add(type)
    if (isDenied(line, type ? [type, item] : [item])) return []
    const named = type ?? (otherTypes.length === 0 ? labelledType : undefined)
    if (named?.kind !== 'type') return [{ cause: item.read }]
    return [{ type: { kind: 'known', type: named.type }, cause: item.read }]
  })
}

const severals = /^(?:[\s,/&|+]|\band\b|\bor\b)*$/i
/** Between two values of one field: what was and what became of it, or one of the two. */
export const change = /->|=>|→|(?<!<)>|\b(?:vs|versus|then|formerly|previously|was)\b/i

type Neighbours = readonly (Item | undefined)[]

function isNamed(line: string, cause: Extract<Item, { kind: 'cause' }>, beside: Neighbours): boolean {
  if (cause.written) return true
  return beside.some(
    (item) =>
      item?.kind === 'type' &&
      (/[/|+→]/.test(between(line, item, cause)) || isTitled(line, item, cause)) &&
      isNextTo(line, item, cause),
  )
}

/** `Ana: Ringing, No Answer`: two names between signs, and no words of a sentence. */
function isTitled(line: string, type: Extract<Item, { kind: 'type' }>, cause: Item): boolean {
  const start = Math.min(type.start, cause.start)
  const end = Math.max(type.end, cause.end)
  return (
    type.type !== 'Unknown' &&
    /^\p{Lu}\S*(?:[ -]\p{Lu}\S*)+$/u.test(cause.text) &&
    /(?:^|[:;,([\]–—-])\s*$/.test(line.slice(Math.max(0, start - 5), start)) &&
    /^\s*(?:$|[:;,.!?)\]–—-])/.test(line.slice(end))
  )
}

function isBesideType(line: string, word: Item, items: readonly Item[], at: number): boolean {
  return [items[at - 1], items[at + 1]].some((item) => item?.kind === 'type' && isNextTo(line, item, word))
}

const denial =
  /(?:\b(?:no|not|without|nobody had|zero|stopped|nicht|kein\w*|pas|never|neither|nor|avoids?|except|excluding|anything but|other than|instead of|rather than)\b|n't\b)[\s"'*:]*(?:\b(?:a|an|the|any|really|just|only|in|case|of|type|cause|be|been|got|get|getting|had|have|has|seeing|think|thought|it|it's|this|call|called|more|longer|de|say|says|said|see|sees|seen|show|shows|shown)\b[\s"'*:]*){0,5}$/i
const denialAfter =
  /^[\s"'*)]*(?:(?:was|is|were|are|looks?|seems?)\s+(?:wrong|incorrect|not\b)|(?:did|does|do|has|have|would)\s?n[o']t\b|(?:is|are) gone\b|no longer\b|[?:,]?\s*(?:never|not) (?:seen|happen))/i

/** "Not Trying NO_ANSWER", "Trying NO_ANSWER was wrong", "Ringing != NO_ANSWER": said, and not meant. */
function isDenied(line: string, pair: readonly Item[]): boolean {
  const start = Math.min(...pair.map((item) => item.start))
  const end = Math.max(...pair.map((item) => item.end))
  return (
    denial.test(line.slice(Math.max(0, start - 60), start)) ||
    denialAfter.test(line.slice(end, end + 30)) ||
    /!=|≠|<>|\bnot\b/i.test(line.slice(start, end))
  )
}

/** "type Ringing": labelled without a sign. */
function isLabelled(line: string, before: Item | undefined, type: Item): boolean {
  return (
    before?.kind === 'joint' &&
    /^type$/i.test(before.text) &&
    /^[\s"'*:=]+$/.test(between(line, before, type))
  )
}

function isNextTo(line: string, type: Item, cause: Item): boolean {
  const joint = between(line, type, cause)
  if (strongJoint.test(joint)) return /[^\s"'*]/.test(joint) || isCapitalised(type.text)
  return weakJoint.test(joint) && isCapitalised(type.text)
}

/** "Trying and Ringing NO_ANSWER" names two types for one cause: neither is taken. */
function isOneOfSeveral(line: string, type: Item, beside: Neighbours): boolean {
  return beside.some(
    (other) =>
      other?.kind === 'type' &&
      (severals.test(between(line, other, type)) || change.test(between(line, other, type))),
  )
}

function between(line: string, a: Item, b: Item): string {
  return a.start < b.start ? line.slice(a.end, b.start) : line.slice(b.end, a.start)
}

function isCapitalised(text: string): boolean {
  return /^\p{Lu}/u.test(text)
}
