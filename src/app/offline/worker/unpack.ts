import type { Pack } from '../messages.ts'

const types: Readonly<Record<string, string>> = {
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  webmanifest: 'application/manifest+json',
}

/** The files of a pack, by their addresses from the root; what is no other kind of file is a page. */
export function unpacked({ pieces, files }: Pack): readonly (readonly [string, Response])[] {
  return Object.entries(files).map(([address, places]) => {
    const type = types[address.replace(/.*\./, '')] ?? 'text/html; charset=utf-8'
    const text = places.map((place) => pieces[place] ?? '').join('')
    return [address, new Response(text, { headers: { 'content-type': type } })] as const
  })
}
