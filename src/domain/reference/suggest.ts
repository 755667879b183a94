import { keywordsOf } from './keywords.ts'
import { causeLabel, type Definition, definitions } from './reference.ts'

/**
 * Which definitions a question is about, as people ask: "phone was switched off", "did the caller hang up?". Every word
 * counts by how few definitions it tells apart; a keyword that is there as a whole counts more. Suggestions only.
 */

const mostLetters = 200
/** The share of a question's words that must be found; half of it where one of them tells a few definitions apart. */
const least = 0.5
/** A word that at most a tenth of the definitions have. */
const rare = Math.log(1 + 10)

/** What says nothing of its own in a question. */
const untelling = new Set(
  `a about after again agent agents am an and any are as at be been but by call called calls can cause causes code did do
  does field for from get gets getting got had hangup has have he her here his how i if in is it its just me mean meaning
  means missed my of on or our phone please record say says set she show shown shows so some something tell that the their
  them then there they this to too type type's until us was we were what when which who why will with would you your`.split(
    /\s+/,
  ),
)

/** Words for one thing, each written as the first of its line. */
const synonyms: ReadonlyMap<string, string> = new Map(
  [
    'not no never nobody none without nothing noone unable cannot wont didnt doesnt isnt wasnt cant',
    'ring rang rung rings ringing',
    'answer answered answering',
    'respond responded response responding reply replied',
    'pick picked picking',
    'caller customer client',
    'device devices handset phones mobile mobiles cellphone deskphone',
    'off down dead died',
    'power powered battery switched turned flat charge shut',
    'microphone mic headset',
    'permission access blocked denied',
    'forward forwarded forwarding divert diverted diversion redirect redirected redirection redirecting',
    'drop dropped drops lost disconnect disconnected',
    'connection internet network wifi',
    'busy engaged occupied',
    'cancel cancelled canceled cancels abandoned abandon hungup',
    'reject rejected rejects rejecting refuse refused refuses',
    'decline declined declines declining',
    'elsewhere else another colleague someone somebody teammate first',
    'accept accepted accepting take taken takes took',
    'fail failed fails failure failing error errors',
    'timeout timed expired timer limit',
    'number numbers unallocated',
    'wrong invalid bad incorrect',
    'route routing routed',
    'registered register unregistered logged login loggedin online',
    'closed close terminated',
    'many much several concurrent simultaneous',
    'ignore ignored ignores ignoring',
    'range coverage signal reception reach unreachable reachable',
    'pstn landline',
    'empty blank nothing',
    'codec codecs',
    'misconfigured configured configuration misconfiguration',
    'incompatible incompatibility compatible',
  ].flatMap((line) => {
    const [name = '', ...others] = line.split(' ')
    return others.map((other) => [other, name] as const)
  }),
)

/** Words that say two things at once. */
const joint: readonly (readonly [RegExp, string])[] = [
  [/\b(?:hang|hangs|hung|rang|ring|rings)[ -]?(?:up|off)\b/g, ' cancel '],
  [/\bgave up\b|\bgiv(?:e|es|ing|en) up\b/g, ' cancel '],
  [/\bun(?:answered)\b/g, ' not answer '],
  [/\bunregistered\b/g, ' not registered '],
  [/\bunreachable\b/g, ' not range '],
  [/\bignor(?:e|ed|es|ing)\b/g, ' not answer '],
  [/\bpick(?:ed|s|ing)?(?: it)? up\b/g, ' answer '],
  [/\blet(?:s|ting)? (?:it|the phone) ring\b/g, ' ring not answer '],
  [/\bpress(?:ed|es)? reject\b/g, ' decline '],
  [/\btime[ds]?[ -]?out\b/g, ' timeout '],
  [/\blanding?line\b|\bland line\b/g, ' pstn '],
]

function wordsOf(text: string): readonly string[] {
  let folded = text
    .slice(0, mostLetters)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/_/g, ' ')
  for (const [pattern, words] of joint) folded = folded.replace(pattern, words)
  return folded.match(/[\p{L}\p{N}]+/gu)?.map((word) => synonyms.get(word) ?? stem(word)) ?? []
}

/** A word without the end that only its place in a sentence asks for. */
function stem(word: string): string {
  if (word.length < 5) return word
  return word.replace(/(?:ings?|ed|es|s)$/, '')
}

function isTelling(word: string): boolean {
  return !untelling.has(word) && word.length > 1
}

interface Profile {
  readonly definition: Definition
  /** How telling the place is where a word stands. */
  readonly weights: ReadonlyMap<string, number>
  readonly phrases: readonly (readonly string[])[]
}

/** The type is a word of its own: "ring" is what a phone does, "Ringing" what a record says. */
function profileOf(definition: Definition): Profile {
  const weights = new Map<string, number>()
  const put = (text: string, weight: number) => {
    for (const word of wordsOf(text))
      if (isTelling(word)) weights.set(word, Math.max(weight, weights.get(word) ?? 0))
  }
  const { type, cause, ours, description } = definition
  put(description, 1)
  put(ours.summary, 2)
  put(causeLabel(cause), 3)
  for (const keyword of keywordsOf(definition)) put(keyword, 2.5)
  if (type !== 'Trying' && type !== 'Ringing') put(type, 2)
  const phrases = [...keywordsOf(definition), causeLabel(cause), type, ours.summary].map(wordsOf)
  return { definition, weights, phrases }
}

const profiles = definitions.map(profileOf)

/** How few definitions have a word. */
function rarity(word: string): number {
  const having = profiles.filter(({ weights }) => weights.has(word)).length
  return having === 0 ? 0 : Math.log(1 + profiles.length / having)
}

/** The definitions that a question may be about, the likeliest first; none where most of its words are found nowhere. */
export function suggest(
  question: string,
  within: readonly Definition[] = definitions,
): readonly Definition[] {
  const all = wordsOf(question)
  const asked = [...new Set(all.filter(isTelling))]
  const known = asked.filter((word) => rarity(word) > 0)
  const isRare = known.some((word) => rarity(word) > rare - 0.01)
  if (known.length === 0 || known.length < asked.length * (isRare ? least / 2 : least)) return []
  const typed = /\b(ringing|trying)\b/i.exec(question)?.[1]?.toLowerCase()
  return profiles
    .filter(({ definition }) => within.includes(definition))
    .map((profile) => ({ definition: profile.definition, score: scoreOf(profile, known, all, typed) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ definition }) => definition)
}

function scoreOf(
  { definition, weights, phrases }: Profile,
  known: readonly string[],
  all: readonly string[],
  typed: string | undefined,
) {
  const words = known.reduce((sum, word) => sum + rarity(word) * (weights.get(word) ?? 0), 0)
  if (words === 0) return 0
  const whole = phrases
    .filter((phrase) => phrase.length > 1 && (follows(all, phrase) || follows(all.filter(isTelling), phrase)))
    .map((phrase) => phrase.reduce((sum, word) => sum + Math.max(rarity(word), 0.5) * 2, 0))
  const ofType = typed === definition.type.toLowerCase() ? 3 : 0
  return words + whole.reduce((sum, each) => sum + each, 0) + ofType
}

/** Whether the words of a phrase stand one behind the other. */
function follows(words: readonly string[], phrase: readonly string[]): boolean {
  return words.some((_, at) => phrase.every((word, next) => words[at + next] === word))
}
