import type { Asked } from './place.ts'

const mostDecodings = 3

/**
 * An address's parameters by name in small letters, decoded. A name given twice holds both values, for neither of
 * them was meant more.
 * Never throws: what cannot be decoded stays as it is. Written here since the domain knows no window, and
 * since a Salesforce link may arrive encoded twice or with `+` encoded as `%2B`.
 */
export function parametersIn(query: string): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>()
  for (const pair of query.replace(/^[?#]/, '').split('&')) {
    const at = pair.indexOf('=')
    const name = decode(at < 0 ? pair : pair.slice(0, at))
      .toLowerCase()
      .replace(/^amp;/, '')
      .trim()
    const value = at < 0 ? '' : decode(pair.slice(at + 1))
    const before = parameters.get(name)
    if (name !== '')
      parameters.set(name, before === undefined || before === value ? value : `${before} / ${value}`)
  }
  return parameters
}

/** What a link asks of Look up; a parameter that is absent stays absent. Never throws. */
export function askedIn(query: string): Asked {
  const parameters = parametersIn(query)
  const typeText = parameters.get('type')?.replaceAll('+', ' ').trim()
  const causeText = parameters.get('cause')?.replaceAll('+', ' ').trim()
  const pairsText = parameters.get('pairs')
  return {
    ...(typeText === undefined ? {} : { typeText }),
    ...(causeText === undefined ? {} : { causeText }),
    ...(pairsText ? { pairsText } : {}),
  }
}

/** A query of these parameters in this order, with its `?`; empty where all of them are absent. Never throws. */
export function queryOf(parameters: Readonly<Record<string, string | undefined>>): string {
  const pairs = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}=${encode(value)}`,
  )
  return pairs.length > 0 ? `?${pairs.join('&')}` : ''
}

/** `+` is a space only before the first decoding: later ones were a `+` or a space, and the caller knows which. */
export function decode(text: string): string {
  let decoded = text.replaceAll('+', ' ')
  for (let times = 0; times < mostDecodings; times++) {
    const once = decoded.replace(/(?:%[0-9a-f]{2})+/gi, decodeRun)
    if (once === decoded) break
    decoded = once
  }
  return decoded
}

function decodeRun(run: string): string {
  try {
    return decodeURIComponent(run)
  } catch {
    return run // Not UTF-8: what was typed is still the best there is to show.
  }
}

/** A percent sign is encoded as often as `decode` decodes, or a text such as `%41` would be read as what it encodes. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd').replaceAll('%', '%2525')).replaceAll(
    '%20',
    '+',
  )
}
