import { slugOf } from '../domain/address/slug.ts'
import { escapeHtml } from '../domain/reference/escape-html.ts'
import type { TypeName } from '../domain/reference/reference.ts'
import { widthOf } from './card-words.ts'
import { light, lightTone } from './light-theme.ts'

/** The picture beside a link where it is shared, in pixels. */
export const cardSize = { width: 1200, height: 630 } as const
export const left = 80
export const right = cardSize.width - left

/** How a text is set; its colour is a token of the light theme. */
export interface Setting {
  readonly size: number
  readonly colour: string
  readonly font?: 'bold' | 'mono'
  readonly anchor?: 'start' | 'end'
}

const fonts = {
  plain: 'font-family="Inter" font-weight="400"',
  bold: 'font-family="Inter" font-weight="600"',
  mono: 'font-family="JetBrains Mono" font-weight="700"',
} as const

/** @param tone the colour of the band at the top */
export function card(tone: string, parts: readonly string[]): string {
  const { width, height } = cardSize
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${light('paper')}"/>`,
    `<rect width="${width}" height="14" fill="${tone}"/>`,
    ...parts,
    '</svg>',
  ].join('\n')
}

/** One line of text, on its baseline; `more` is an SVG text that follows it at once. */
export function text(words: string, x: number, y: number, setting: Setting, more = ''): string {
  const { size, colour, font = 'plain', anchor = 'start' } = setting
  return `<text x="${x}" y="${y}" font-size="${size}" text-anchor="${anchor}" fill="${light(colour)}" ${fonts[font]}>${escapeHtml(words)}${more}</text>`
}

/** @param y of its upper edge */
export function pill(type: TypeName, x: number, y: number): { svg: string; width: number } {
  const { tone, soft } = lightTone(slugOf(type))
  const width = Math.round(widthOf(type, 30)) + 68
  const svg = `<rect x="${x}" y="${y}" width="${width}" height="56" rx="28" fill="${soft}"/>
<circle cx="${x + 30}" cy="${y + 28}" r="8" fill="${tone}"/>
<text x="${x + 48}" y="${y + 38.5}" font-size="30" fill="${tone}" ${fonts.bold}>${type}</text>`
  return { svg, width }
}

/** The site's sign, as in `public/icon.svg`. */
export function sign(x: number, y: number, size: number): string {
  const paper = light('paper')
  return `<g transform="translate(${x} ${y}) scale(${size / 26})"><rect width="26" height="26" rx="7" fill="${light('ink')}"/><path d="M6.5 13h0M13 13h0" stroke="${paper}" stroke-width="4.4" stroke-linecap="round"/><path d="m17.2 10.7 4.6 4.6m0-4.6-4.6 4.6" fill="none" stroke="${paper}" stroke-width="1.9" stroke-linecap="round"/></g>`
}
