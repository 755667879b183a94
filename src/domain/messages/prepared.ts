/** A message's source as the parser is to have it, and what its headers say that the parser would take for done. */
export interface Prepared {
  readonly source: string
  /** Whether its lines are flowed (RFC 3676), and whether a space before a soft break is no part of the text. */
  readonly flowed: 'no' | 'yes' | 'without spaces'
  /** The character sets that its parts name. */
  readonly charsets: readonly string[]
  /** Whether a part that was begun never ends: the source was cut off. */
  readonly isCut: boolean
}

const headers = /(^|\n--[^\n]+\n)((?:[^\n]+(?:\n|$))+)/g
const contentType = /^content-type:[^\n]*(?:\n[ \t][^\n]*)*/im
const charset = /(;\s*charset\s*=\s*)("[^"]*"|[^\s;"]+)/i
const flow = /(;\s*format\s*=\s*"?)flowed/i

/**
 * Flowed lines are joined here and not by the parser, which takes the marks of quoted lines for words. A pasted source
 * has its letters already: parts that are not packed are read in the set that the whole is handed over in.
 */
export function prepared(source: string, isPasted: boolean): Prepared {
  const charsets: string[] = []
  const boundaries: string[] = []
  let flowed: Prepared['flowed'] = 'no'
  const changed = source
    .replaceAll('\r\n', '\n')
    .replace(headers, (_whole, before: string, block: string) => {
      const type = contentType.exec(block)?.[0]
      if (type === undefined) return before + block
      const name = charset.exec(type)?.[2]?.replaceAll('"', '')
      if (name) charsets.push(name)
      const boundary = /;\s*boundary\s*=\s*(?:"([^"]*)"|([^\s;"]+))/i.exec(type)
      if (boundary) boundaries.push(boundary[1] ?? boundary[2] ?? '')
      let next = type
      if (flow.test(type)) {
        flowed = /;\s*delsp\s*=\s*"?yes/i.test(type) ? 'without spaces' : 'yes'
        next = next.replace(flow, '$1joined-later')
      }
      const isPacked = /^content-transfer-encoding:\s*"?(?:base64|quoted-printable)/im.test(block)
      if (isPasted && !isPacked) next = next.replace(charset, '$1utf-8')
      return before + block.replace(type, () => next)
    })
  return {
    source: changed,
    flowed,
    charsets,
    isCut: boundaries.some((boundary) => boundary !== '' && !changed.includes(`\n--${boundary}--`)),
  }
}
