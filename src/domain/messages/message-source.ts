/** What tells the source of an e-mail message (RFC 5322) from words with a label, and where one ends in an mbox (RFC 4155). */

const field = /^([!-9;-~]{1,76}):/
const common =
  /^(?:from|to|cc|subject|date|sender|reply-to|message-id|mime-version|content-[a-z-]+|received|return-path|delivered-to|in-reply-to|references|dkim-signature|x-[a-z-]+)$/i
/** Fields that programs write and people do not. */
const written =
  /^(?:message-id|mime-version|content-type|content-transfer-encoding|received|return-path|delivered-to|dkim-signature)$/i
const envelope = /^From \S.*\d\d:\d\d.*\d{4}/
const mostLines = 1000

/** Whether a text is the source of a message, or of several one after the other. */
export function isMessage(text: string): boolean {
  const start = /^[\s\uFEFF]*/.exec(text)?.[0].length ?? 0
  const lines = text.slice(start, start + 100_000).split(/\r?\n/, mostLines)
  const isMbox = envelope.test(lines[0] ?? '')
  if (isMbox) lines.shift()
  const names: string[] = []
  for (const line of lines) {
    if (line.trim() === '') break
    const name = field.exec(line)?.[1]
    if (name) names.push(name)
    else if (names.length === 0 || !/^[ \t]/.test(line)) return false
  }
  const known = names.filter((name) => common.test(name))
  return known.length >= (isMbox ? 1 : 2) && (isMbox || known.some((name) => written.test(name)))
}

/** One message of a text, as it is written there. */
export interface Source {
  readonly text: string
  /** The line it begins on, counted from 1. */
  readonly line: number
}

/** The messages of a text. In an mbox each begins with a line "From …" behind a blank line, and has `>From` for its own. */
export function messagesIn(text: string): readonly Source[] {
  const found: Source[] = []
  let lines: string[] = []
  let begins = 1
  let at = 0
  let isBlank = true
  const isMbox = envelope.test(text.trimStart())
  const end = () => {
    const source = lines.join('\n')
    if (source.trim() !== '') found.push({ text: source.replace(/^\s+/, ''), line: begins })
  }
  for (const line of text.split(/\r?\n/)) {
    at++
    if (isMbox && isBlank && envelope.test(line)) {
      end()
      lines = []
      begins = at
    } else lines.push(isMbox ? line.replace(/^>(>*From )/, '$1') : line)
    isBlank = line.trim() === ''
  }
  end()
  return found
}
