import { withoutMarkup } from '../phone-events/formats/html.ts'
import { mentionsIn } from '../phone-events/mentions.ts'
import type { Candidate, Outcome, PairOutcome, Row, Rows } from '../phone-events/outcome.ts'
import { readPaste } from '../phone-events/read-paste.ts'
import { escapeHtml } from '../reference/escape-html.ts'
import type { Attachment, Message, Problem } from './decoded.ts'
import { ownMarkup, ownWords } from './own-words.ts'

/** Which of a message's texts: as plain text or as HTML, the writer's own or what they quote. */
export interface Part {
  readonly as: 'plain' | 'html'
  readonly whose: 'own' | 'quoted'
}

/** A text of a message, and what it says. */
export interface ReadPart extends Part {
  readonly text: string
  readonly outcome: Outcome
}

/** One of several messages. */
export interface ReadMessage {
  /** The line of the text that it begins on. */
  readonly line: number
  readonly subject: string
  /** The words that were read of it; absent where none say anything, or two texts of it were read together. */
  readonly words?: string
  readonly outcome: Outcome
}

/** What messages say. */
export interface MessagesRead {
  readonly outcome: Outcome
  /** Each of several messages, in order. */
  readonly each?: readonly ReadMessage[]
  /** The part that was read of a single message; absent where several messages, or two parts, were read together. */
  readonly part?: ReadPart
  /** Parts that say something, too, and were not read. */
  readonly others: readonly ReadPart[]
  readonly messages: number
  readonly subject: string
  readonly attachments: readonly Attachment[]
  readonly problems: readonly Problem[]
}

/** A message and the line of the text that it begins on. */
export interface Placed {
  readonly message: Message
  readonly line: number
  /** As it is written. */
  readonly source: string
}

/**
 * What a text of messages says: of each one alternative of what its writer says, and what they quote only where they say
 * nothing. Several messages are rows, in order.
 * @param unread messages beyond those that were unpacked
 */
export function readMessages(placed: readonly Placed[], unread = 0): MessagesRead {
  const [first, ...more] = placed
  const about = {
    messages: placed.length,
    subject: first?.message.subject ?? '',
    attachments: placed.flatMap(({ message }) => message.attachments),
    problems: placed.flatMap(({ message }) => message.problems),
  }
  if (first && more.length === 0) {
    const { plain, html } = first.message
    // Headers of something else, such as an answer of a server: read as they stand.
    if (plain === undefined && html === undefined)
      return { outcome: readPaste(first.source.slice(0, mostLetters)), others: [], ...about }
    return { ...readMessage(first.message, true), ...about }
  }
  const each = placed.map(({ message, line }): ReadMessage => {
    const { outcome, part } = readMessage(message, false)
    return { line, subject: message.subject, outcome, ...(part ? { words: part.text } : {}) }
  })
  return { outcome: rowsOfMessages(each, unread), each, others: [], ...about }
}

/** The rows of several messages: one or more for each. */
export function rowsOfMessages(each: readonly ReadMessage[], unread: number): Rows {
  const rows = each
    .flatMap(({ outcome, line }) => outcomesOf(outcome).map((pair) => ({ line, outcome: pair })))
    .map((row, at): Row => ({ number: at + 1, ...row }))
  return { kind: 'rows', rows, passedOver: [], unread }
}

/** Messages as words that a person reads: the subject and the text of each. */
export function readableText(placed: readonly Placed[]): string {
  return placed
    .map(({ message: { subject, plain, html } }) => {
      const words = plain ?? withoutMarkup(html ?? '')
      return [`Subject: ${subject}`, words.trim()].join('\n\n').trim()
    })
    .join('\n\n')
    .replace(/\r\n?/g, '\n')
}

/** What a text says, pair by pair. */
function outcomesOf(outcome: Outcome): readonly PairOutcome[] {
  if (outcome.kind === 'rows') return outcome.rows.map((row) => row.outcome)
  return outcome.kind === 'none' ? [{ kind: 'not-understood', text: '' }] : [outcome]
}

function readMessage(message: Message, mayQuote: boolean): Pick<MessagesRead, 'outcome' | 'part' | 'others'> {
  const parts = partsOf(message).map((part): ReadPart => ({ ...part, outcome: readPaste(part.text) }))
  const telling = parts.filter(({ outcome }) => says(outcome))
  const own = telling.filter(({ whose }) => whose === 'own')
  const [main, other] = own.length > 0 || !mayQuote ? own : telling
  if (!main) return { outcome: nothing(message, parts), others: [] }
  const read = agreed(main, other && other.whose === main.whose ? other : undefined)
  const part = 'text' in read ? { part: read } : {}
  return { outcome: read.outcome, ...part, others: telling.filter((each) => each !== read) }
}

/** Letters of one part that are read. */
const mostLetters = 2_000_000

/** In the order in which they are looked at. The subject counts where it names a type or a cause. */
function partsOf({ subject, plain, html }: Message): readonly (Part & { readonly text: string })[] {
  const isTelling = mentionsIn(subject).length > 0
  const words = ownWords(plain ?? '')
  const markup = ownMarkup(html ?? '')
  const topic = isTelling ? `Subject: ${subject}\n\n` : ''
  const topicHtml = isTelling ? `<p>${escapeHtml(subject)}</p>` : ''
  const hasPlain = plain !== undefined || html === undefined
  return [
    ...(hasPlain ? [{ as: 'plain', whose: 'own', text: topic + words.own } as const] : []),
    ...(html === undefined ? [] : [{ as: 'html', whose: 'own', text: topicHtml + markup.own } as const]),
    { as: 'plain', whose: 'quoted', text: words.quoted } as const,
    { as: 'html', whose: 'quoted', text: markup.quoted } as const,
  ]
    .map((part) => ({ ...part, text: part.text.slice(0, mostLetters) }))
    .filter(({ text }) => text.trim() !== '')
}

function says(outcome: Outcome): boolean {
  return outcomesOf(outcome).some(({ kind }) => kind !== 'not-understood')
}

function nothing({ plain, subject }: Message, parts: readonly ReadPart[]): Outcome {
  const columns = parts.find(({ outcome }) => outcome.kind === 'not-understood' && outcome.columns)?.outcome
  return columns ?? { kind: 'not-understood', text: (plain ?? subject).trim() }
}

/** Two alternatives of one text: the one that gives more whole pairs, and a question where each gives what the other lacks. */
export function agreed(
  main: ReadPart,
  other: ReadPart | undefined,
): ReadPart | { readonly outcome: Outcome } {
  if (!other) return main
  const [mine, theirs] = [pairsOf(main.outcome), pairsOf(other.outcome)]
  const lacks = [...theirs.keys()].filter((key) => !mine.has(key))
  if (lacks.length === 0) return main
  if ([...mine.keys()].every((key) => theirs.has(key))) return other
  return {
    outcome: { kind: 'unclear', why: 'two-readings', candidates: [...mine.values(), ...theirs.values()] },
  }
}

/** The whole pairs that a text gives, each with the words for it. */
export function pairsOf(outcome: Outcome): ReadonlyMap<string, Candidate> {
  return new Map(
    outcomesOf(outcome).flatMap((pair) => {
      if (pair.kind !== 'defined' && pair.kind !== 'mentioned') return []
      const { definition } = pair
      const quote = `${definition.type} / ${definition.cause ?? '<empty>'}`
      return [[quote, { definition, quote }] as const]
    }),
  )
}
