import { escapeHtml } from '../../domain/reference/escape-html.ts'
import { causeLabel, type Definition, revised } from '../../domain/reference/reference.ts'
import type { Copyable } from './copy.ts'
import { longDate } from './words.ts'

/** What a reader can make of Callback?, marked or not. */
export const columnNotDefined =
  'The source doesn’t define this column; ask your administrator how your team uses it.'

/** A pair in one line. Example: "Trying / NO_ANSWER". */
export function pairText({ type, cause }: Pick<Definition, 'type' | 'cause'>): string {
  return `${type} / ${causeLabel(cause)}`
}

export function callbackText(callback: true | null): string {
  return callback ? 'Yes' : 'Not marked'
}

/** A definition as it goes into a ticket. */
export function answerCopy(definition: Definition, address: string): Copyable {
  const { callback, description, ours } = definition
  const pair = pairText(definition)
  const below = [
    `${ours.summary} (our reading)`,
    description,
    `Callback?: ${callbackText(callback)}. ${columnNotDefined}`,
  ]
  const dated = `Missed Call Explorer, definitions of ${longDate(revised)}`
  const html = [
    `<b>${escapeHtml(pair)}</b>`,
    ...below.map(escapeHtml),
    `<a href="${escapeHtml(address)}">${escapeHtml(address)}</a>`,
    escapeHtml(dated),
  ]
  return { plain: [pair, ...below, address, dated].join('\n'), html: `<p>${html.join('<br>')}</p>` }
}

export function linkCopy(address: string): Copyable {
  return { plain: address }
}
