import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const styles = readFileSync(join(import.meta.dirname, '../views/styles.css'), 'utf8')

/** A colour of the light theme, for what the stylesheet cannot reach. Throws where it names none. */
export function light(token: string): string {
  return colourIn(styles, `--color-${token}`)
}

/** The hue of a type, given by its slug, and the soft one behind it. Throws where the stylesheet has none. */
export function lightTone(slug: string): { tone: string; soft: string } {
  const rule = styles.slice(styles.indexOf(`[data-tone="${slug}"]`)).split('}')[0] ?? ''
  return { tone: colourIn(rule, '--tone'), soft: colourIn(rule, '--tone-soft') }
}

function colourIn(css: string, name: string): string {
  const colour = new RegExp(`${name}: light-dark\\((#[0-9a-f]+),`).exec(css)?.[1]
  if (!colour) throw new Error(`The stylesheet gives ‘${name}’ no light colour`)
  return colour
}
