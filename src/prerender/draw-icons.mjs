/**
 * Draws the PNG icons in `public` from `public/icon.svg`. Run it when the icon has changed, and commit what it
 * draws: `node src/prerender/draw-icons.mjs`.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'

const folder = join(import.meta.dirname, '../../public')
const round = await readFile(join(folder, 'icon.svg'), 'utf8')
/** For systems that cut the corners themselves. */
const square = round.replace(' rx="7"', '')

const icons = [
  ['icon-192.png', round, 192],
  ['icon-512.png', round, 512],
  ['icon-maskable-512.png', square, 512],
  ['apple-touch-icon.png', square, 180],
]

for (const [name, svg, width] of icons) {
  const png = new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } })
  await writeFile(join(folder, name), png.render().asPng())
}
