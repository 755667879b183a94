import { causeLabel, type Definition, definitionsOfCause, revised, source } from './reference.ts'

/**
 * A definition as Markdown, as much of it as a reader needs elsewhere; ends in a line break.
 * @param addressOf the address of a definition as it is right where the text will stand
 */
export function definitionMarkdown(
  definition: Definition,
  addressOf: (definition: Definition) => string,
): string {
  const { callback, description, ours } = definition
  const others = definitionsOfCause(definition.cause).filter((other) => other !== definition)
  const sameCause = others.map(
    (other) => `- [${pair(other)}](${addressOf(other)}): ${plain(other.ours.summary)} (our reading)`,
  )
  const paragraphs = [
    `# ${pair(definition)}`,
    `**${plain(ours.summary)}** (our reading)`,
    plain(description),
    `**Callback?**: ${callback ? 'Yes' : 'Not marked'} (the source doesn’t define this column)`,
    ...(ours.note ? [`**Our note**: ${plain(ours.note)}`] : []),
    ...(sameCause.length > 0
      ? [
          `The same cause with ${sameCause.length === 1 ? 'another type' : 'other types'}:`,
          sameCause.join('\n'),
        ]
      : []),
    `Source: [${plain(source.title)}](${source.url}), ${source.publisher}`,
    `[This definition](${addressOf(definition)}), as revised ${revised}`,
  ]
  return `${paragraphs.join('\n\n')}\n`
}

/** A cause is code: `<empty>` would be a tag, and `NO_ANSWER` emphasis in some readers. */
function pair({ type, cause }: Definition): string {
  return `${type} / \`${causeLabel(cause)}\``
}

/** Text that Markdown shows as it stands, without more strokes than it takes: people read it raw as well. */
function plain(text: string): string {
  return text.replace(/[\\`*[\]<>]|(?<!\w)_|_(?!\w)|&(?=#?\w+;)/g, '\\$&')
}
