/** What somebody wrote, and what they quote or pass on: that is another's. */
export interface Words {
  readonly own: string
  readonly quoted: string
}

/** Above what is quoted whole, and in a language or another: `-----Original Message-----`. */
const separator =
  /^\s*(?:-{4,}\s*(?:original message|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message d'origine|message transféré|mensaje original|mensaje reenviado)\s*-{4,}|begin forwarded message:?)\s*$/im

/** `On 18/11/2026 Ben wrote:` above a quote, in one line or two. */
const attribution = /(?:^|\n)[^\n>]{0,200}(?:\n[^\n>]{0,200})?:[ \t]*\n(?:[ \t]*\n)*(?=>)/g

/** A plain text, split at the marks of quotes (`>`) and at a line that says that another's message follows. */
export function ownWords(text: string): Words {
  const mark = separator.exec(text)
  const above = mark ? text.slice(0, mark.index) : text
  const below = mark ? text.slice(mark.index + mark[0].length) : ''
  const own: string[] = []
  const quoted: string[] = []
  const isQuoting = (line: string) => /^>/.test(line)
  const plain = above.split('\n').some(isQuoting) ? above.replace(attribution, '\n') : above
  for (const line of plain.split('\n')) {
    if (isQuoting(line)) quoted.push(line.replace(/^(?:> ?)+/, ''))
    else own.push(line)
  }
  return { own: own.join('\n').trim(), quoted: [...quoted, below].join('\n').trim() }
}

const quoteBegins =
  /<blockquote\b|<div[^>]*class="?[^">]*(?:gmail_quote|moz-cite-prefix|OutlookMessageHeader)/i

/** The same of HTML: what stands from its first quote on is another's. */
export function ownMarkup(html: string): Words {
  const mark = quoteBegins.exec(html)
  return mark ? { own: html.slice(0, mark.index), quoted: html.slice(mark.index) } : { own: html, quoted: '' }
}
