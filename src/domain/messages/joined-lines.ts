/** Lines of one paragraph, and how deep they are quoted. */
interface Paragraph {
  depth: number
  text: string
  isOpen: boolean
}

/**
 * The text of flowed lines (RFC 3676): a line that ends in a space goes on in the next one of the same depth of quotes.
 * @param isSpaceKept whether that space is part of the text
 */
export function joinedLines(text: string, isSpaceKept: boolean): string {
  const paragraphs: Paragraph[] = []
  for (const line of text.split('\n')) {
    const depth = /^>*/.exec(line)?.[0].length ?? 0
    const words = line.slice(depth).replace(/^ /, '')
    const isSignature = words === '-- '
    const isOpen = words.endsWith(' ') && !isSignature
    const own = isOpen && !isSpaceKept ? words.slice(0, -1) : words
    const last = paragraphs.at(-1)
    if (last?.isOpen && last.depth === depth && !isSignature) {
      last.text += own
      last.isOpen = isOpen
    } else paragraphs.push({ depth, text: own, isOpen })
  }
  return paragraphs
    .map(({ depth, text: words }) => (depth > 0 ? `${'>'.repeat(depth)} ${words}` : words))
    .join('\n')
}
