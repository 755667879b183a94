import { placeAt } from '../../address/address.ts'
import { askedIn } from '../../address/query.ts'
import type { Field, RawRow } from '../reading.ts'
import { tidy } from '../tidy.ts'

/** No link of ours is longer, however often it was encoded. */
const longestLink = 2000

const url =
  /https?:\/\/[^\s"'<>]+|(?<![^\s"'])\/?\?(?:type|cause)=[^\s"']*|(?<![^\s"'])\/(?:[a-z-]+\/){2}(?![^\s"'])/gi

/** What this site's own links in a text say, and the text with blanks in their place. */
export function linksIn(
  text: string,
  lineAt: (at: number) => number,
): { readonly rows: readonly RawRow[]; readonly rest: string } {
  const rows: RawRow[] = []
  const rest = text.replace(url, (link, at: number) => {
    const said = link.length > longestLink ? undefined : saidIn(link.replace(/[),.;!]+$/, ''))
    if (said) {
      const span = { start: at, end: at + link.length }
      const fields = said.map(([field, value]): Field => ({ ...span, field, text: value, isAccounted: true }))
      rows.push({ ...span, line: lineAt(at), fields, isApart: true })
    }
    return said ? ' '.repeat(link.length) : hostOf(link)
  })
  return { rows, rest }
}

/** Another site's link is what a cell holds, and no blank; the names in it are none of ours. */
function hostOf(link: string): string {
  return (/^https?:\/\/[^/?#]*/i.exec(link)?.[0] ?? '').padEnd(link.length, '…')
}

function saidIn(link: string): readonly (readonly ['type' | 'cause', string])[] | undefined {
  const [address = '', query = ''] = link.split('#')[0]?.split('?') ?? []
  const { typeText, causeText } = askedIn(query)
  if (typeText !== undefined || causeText !== undefined)
    return [
      ...(typeText === undefined ? [] : [['type', tidy(typeText)] as const]),
      ...(causeText === undefined ? [] : [['cause', tidy(causeText)] as const]),
    ]
  const place = placeAt(`${address.split('/').filter(Boolean).slice(-2).join('/')}/`, '')
  if (place.at !== 'definition') return undefined
  return [
    ['type', place.definition.type],
    ['cause', place.definition.cause ?? ''],
  ]
}
