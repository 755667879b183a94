import type { Outcome, PairOutcome } from '../../domain/phone-events/outcome.ts'
import { type PlatformWord, platformWordsIn } from '../../domain/platforms/platform-words.ts'
import { clipped, listed } from './words.ts'

const most = 3

/** Words of other platforms in a text, or in the values of its rows that are no names. */
export function platformWords(text: string, outcome: Outcome): readonly PlatformWord[] {
  const texts =
    outcome.kind === 'rows'
      ? outcome.rows.flatMap((row) => unknownIn(row.outcome))
      : outcome.kind === 'none'
        ? []
        : [text, ...unknownIn(outcome)]
  const words = [...new Set(texts.slice(0, 500))].flatMap(platformWordsIn)
  return [...new Map(words.map((each) => [each.word, each])).values()].slice(0, most)
}

/** Values that are no names that we know. */
function unknownIn(outcome: PairOutcome): readonly string[] {
  if (!('readCause' in outcome || 'readType' in outcome)) return []
  return [
    'readType' in outcome && outcome.readType?.kind === 'unrecognised' ? outcome.readType.typeText : '',
    'readCause' in outcome && outcome.readCause?.kind === 'unrecognised' ? outcome.readCause.causeText : '',
  ].filter((side) => side !== '')
}

/** Whether the text was read as a name that is spelt alike. */
function isOurs(outcome: Outcome): boolean {
  return outcome.kind === 'defined' || outcome.kind === 'needs-type' || outcome.kind === 'needs-cause'
}

/** Example: "“CHANUNAVAIL” is a word of Asterisk (DIALSTATUS), not a Natterbox value." */
export function platformSentence({ word, platforms }: PlatformWord, outcome: Outcome): string {
  const names = listed(platforms.map(({ name, field }) => `${name} (${field})`))
  return isOurs(outcome)
    ? `“${clipped(word)}” is also a word of ${names}. If your text comes from there, it says nothing about a Natterbox call.`
    : `“${clipped(word)}” is a word of ${names}, not a Natterbox value. The reference doesn’t say what it means.`
}
