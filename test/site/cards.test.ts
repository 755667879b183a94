import { Resvg } from '@resvg/resvg-js'
import { describe, expect, test } from 'vitest'
import { cardSize, left, right } from '../../src/prerender/card-parts.ts'
import { cards } from '../../src/prerender/cards.ts'
import { drawingFonts } from '../../src/prerender/draw-png.ts'

/** Where the drawn parts of an SVG lie, as the renderer measures them. */
function extentOf(svg: string) {
  const box = new Resvg(svg, { font: drawingFonts }).getBBox()
  if (!box) throw new Error('Nothing is drawn')
  return { left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height }
}

const frame = (inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${cardSize.height}">${inner}</svg>`

describe.each([...cards()])('%s', (_, svg) => {
  const elements = svg.split('\n').slice(1, -1).join('\n')
  const texts = elements.match(/<text .*<\/text>/g) ?? []

  test('keeps every text between its margins', () => {
    expect(texts.length).toBeGreaterThan(4)
    for (const text of texts) {
      const extent = extentOf(frame(text))
      expect(extent.left, text).toBeGreaterThan(left - 6)
      expect(extent.right, text).toBeLessThan(right + 6)
    }
  })

  test('has no text upon another, nor upon the line above the last', () => {
    const boxes = texts.map((text) => ({ text, ...extentOf(frame(text)) }))
    for (const [at, one] of boxes.entries()) {
      expect(one.top < 524 && one.bottom > 524, one.text).toBe(false)
      for (const other of boxes.slice(at + 1)) {
        const apart =
          one.right <= other.left ||
          other.right <= one.left ||
          one.bottom <= other.top ||
          other.bottom <= one.top
        expect(apart, `${one.text}\n${other.text}`).toBe(true)
      }
    }
  })
})
