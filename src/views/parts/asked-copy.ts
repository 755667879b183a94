import { escapeHtml } from '../../domain/reference/escape-html.ts'
import { causeLabel, type Definition, revised } from '../../domain/reference/reference.ts'
import { callbackText, columnNotDefined, pairText } from './answer-text.ts'
import type { Copyable } from './copy.ts'
import { longDate } from './words.ts'

/** An answer that is no single definition, as it is handed on. */
export interface AskedAnswer {
  /** What is asked, or said. */
  readonly said: string
  readonly note?: string | undefined
  /** The definitions that it offers, and their absolute addresses. */
  readonly offered: readonly Definition[]
  readonly addressOf: (definition: Definition) => string
  /** The address that says the same; absent where nothing was recognised. */
  readonly address: string | undefined
}

const dated = `Missed Call Explorer, definitions of ${longDate(revised)}`

/** For a rich field and for a plain one. Callback? comes with what the page says beside it. */
export function askedCopy({ said, note, offered, addressOf, address }: AskedAnswer): Required<Copyable> {
  const lines = offered.map(
    (definition) =>
      [
        definition,
        `${definition.ours.summary} (our reading). Callback?: ${callbackText(definition.callback)}`,
      ] as const,
  )
  const below = [
    ...(offered.length > 0 ? [`Callback?: ${columnNotDefined}`] : []),
    ...(address ? [address] : []),
    dated,
  ]
  const plain = [
    said,
    ...(note ? [note] : []),
    ...lines.map(([definition, words]) => `- ${pairText(definition)}: ${words}`),
    ...below,
  ].join('\n')
  const list = lines
    .map(
      ([definition, words]) =>
        `<li>${linked(pairText(definition), addressOf(definition))}: ${escapeHtml(words)}</li>`,
    )
    .join('')
  const html = [
    `<p><b>${escapeHtml(said)}</b>${note ? `<br>${escapeHtml(note)}` : ''}</p>`,
    ...(list ? [`<ul>${list}</ul>`] : []),
    `<p>${below.map((line) => (line === address ? linked(line, line) : escapeHtml(line))).join('<br>')}</p>`,
  ].join('')
  return { plain, html }
}

/** The same for where Markdown is written; ends in a line break. */
export function askedMarkdown({ said, note, offered, addressOf, address }: AskedAnswer): string {
  const list = offered.map(
    (definition) =>
      `- [${definition.type} / \`${causeLabel(definition.cause)}\`](${addressOf(definition)}): ${definition.ours.summary} (our reading). Callback?: ${callbackText(definition.callback)}`,
  )
  const paragraphs = [
    `**${plainMarkdown(said)}**`,
    ...(note ? [plainMarkdown(note)] : []),
    ...(list.length > 0 ? [list.join('\n'), `Callback?: ${columnNotDefined}`] : []),
    ...(address ? [`[Look it up](${address})`] : []),
    dated,
  ]
  return `${paragraphs.join('\n\n')}\n`
}

function linked(text: string, address: string): string {
  return `<a href="${escapeHtml(address)}">${escapeHtml(text)}</a>`
}

/** Words that Markdown shows as they stand. */
function plainMarkdown(text: string): string {
  return text.replace(/[\\`*[\]<>_]/g, '\\$&')
}
