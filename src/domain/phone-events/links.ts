import { placeAt } from '../address/address.ts'
import { askedIn } from '../address/query.ts'
import type { Said } from './pair-outcome.ts'
import { saidInFields } from './read-pair.ts'
import { tidy } from './tidy.ts'

/** No link of ours is longer, however often it was encoded. */
const longestLink = 2000

const url = /https?:\/\/[^\s"'<>]+|(?<![^\s"'])\/?\?(?:type|cause)=[^\s"']*/gi

/** What this site's own links in a text say, by line, and the text without any links. */
export function readLinks(text: string): { rows: { said: Said; line: number }[]; rest: string } {
  const rows: { said: Said; line: number }[] = []
  const lines = text.split('\n').map((line, index) =>
    line.replace(url, (link) => {
      const said = link.length > longestLink ? undefined : saidInLink(link.replace(/[),.;!]+$/, ''))
      if (said) rows.push({ said, line: index + 1 })
      return ' '
    }),
  )
  return { rows, rest: lines.join('\n') }
}

function saidInLink(link: string): Said | undefined {
  const [address = '', query = ''] = link.split('#')[0]?.split('?') ?? []
  const { typeText, causeText } = askedIn(query)
  if (typeText !== undefined || causeText !== undefined)
    return saidInFields(typeText && tidy(typeText), causeText && tidy(causeText))
  const place = placeAt(`${address.split('/').filter(Boolean).slice(-2).join('/')}/`, '')
  if (place.at !== 'definition') return undefined
  const { type, cause } = place.definition
  return { type: { kind: 'known', type }, cause: { kind: 'known', cause } }
}
