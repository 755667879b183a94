import type { Pack } from '../app/offline/messages.ts'

/**
 * The site's texts in one file, for the service worker. Pages have much in common (the style above all), so each piece
 * stands there once: 45 kB with gzip, where the pages one by one are 460.
 * @param files by address from the site's root; the pages with their last slash
 */
export function packOf(version: string, files: ReadonlyMap<string, string>): string {
  const places = new Map<string, number>()
  const placeOf = (piece: string) => {
    const known = places.get(piece) ?? places.size
    places.set(piece, known)
    return known
  }
  const numbered = [...files].map(([address, text]) => [address, text.split(/(?=<)/).map(placeOf)] as const)
  const pack: Pack = { version, pieces: [...places.keys()], files: Object.fromEntries(numbered) }
  return JSON.stringify(pack)
}
