/** A part of the page as a picture by itself: boxes, lines, words and charts as they stand, in plain SVG. */

const svgName = 'http://www.w3.org/2000/svg'
const edge = 16
const titleHeight = 36
const lineHeight = 18
/** Where the line stands on which letters sit, as a part of their height. */
const baseline = 0.79
/** What a chart keeps of the page’s styles: elsewhere there are none. */
const kept = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'opacity',
] as const

export interface Picture {
  /** The whole file. */
  readonly text: string
  readonly width: number
  readonly height: number
}

type Attributes = Readonly<Record<string, string | number>>

/** @param region what is drawn: of its charts those that are hidden from the ear, as their words stand beside them */
export function pictureOf(
  region: Element,
  { name, caption }: { readonly name: string; readonly caption: string },
): Picture {
  const box = region.getBoundingClientRect()
  const width = Math.max(320, Math.ceil(box.width)) + 2 * edge
  const lines = inLines(caption, (width - 2 * edge) / 7)
  const top = edge + titleHeight + lines.length * lineHeight
  const height = top + Math.ceil(box.height) + edge
  const ground = getComputedStyle(groundOf(region))
  const svg = drawn('svg', { xmlns: svgName, width, height, viewBox: `0 0 ${width} ${height}` })
  const swatches = document.querySelector('.swatches defs')
  if (swatches) svg.append(styled(swatches, box))
  svg.append(drawn('rect', { width, height, fill: plain(ground.backgroundColor) }))
  const { fontFamily, color } = ground
  const head = { x: edge, y: edge + 16, fill: plain(color), 'font-family': fontFamily }
  svg.append(words(name, { ...head, 'font-size': '16px', 'font-weight': 600 }))
  for (const [at, line] of lines.entries())
    svg.append(words(line, { ...head, y: edge + titleHeight + at * lineHeight, 'font-size': '13px' }))
  const content = drawn('g', { transform: `translate(${edge - box.left} ${top - box.top})` })
  addElement(content, region)
  svg.append(content)
  return { text: new XMLSerializer().serializeToString(svg), width, height }
}

/** What the region lies on. */
function groundOf(region: Element): Element {
  for (let at: Element | null = region; at; at = at.parentElement)
    if (isSeen(getComputedStyle(at).backgroundColor)) return at
  return document.body
}

function inLines(text: string, most: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

function addElement(to: Element, element: Element): void {
  const style = getComputedStyle(element)
  const box = element.getBoundingClientRect()
  // What is for the ear alone is a dot on the screen.
  if (style.display === 'none' || style.visibility === 'hidden' || box.width <= 1) return
  if (element instanceof SVGSVGElement) {
    if (element.getAttribute('aria-hidden') === 'true') to.append(chart(element, box))
    return
  }
  addBox(to, style, box)
  addSign(to, element, { style, box })
  for (const child of element.childNodes) {
    if (child instanceof Element) addElement(to, child)
    else if (child instanceof Text) addWords(to, child, style)
  }
}

/** Its ground and its edges. */
function addBox(to: Element, style: CSSStyleDeclaration, box: DOMRect): void {
  const { left: x, top: y, width, height } = box
  const rx = Math.min(Number.parseFloat(style.borderTopLeftRadius) || 0, height / 2)
  if (isSeen(style.backgroundColor))
    to.append(drawn('rect', { x, y, width, height, rx, fill: plain(style.backgroundColor) }))
  for (const side of ['Top', 'Bottom', 'Left', 'Right'] as const) {
    const size = Number.parseFloat(style[`border${side}Width`])
    const color = style[`border${side}Color`]
    if (!(size > 0) || style[`border${side}Style`] === 'none' || !isSeen(color)) continue
    const line =
      side === 'Top' || side === 'Bottom'
        ? { x, width, y: side === 'Top' ? y : y + height - size, height: size }
        : { y, height, x: side === 'Left' ? x : x + width - size, width: size }
    to.append(drawn('rect', { ...line, fill: plain(color) }))
  }
}

/** What the style puts before an element: the dot of a type, a number in a circle. */
function addSign(
  to: Element,
  element: Element,
  { style, box }: { style: CSSStyleDeclaration; box: DOMRect },
): void {
  const before = getComputedStyle(element, '::before')
  const said = /^"([^"]*)"/.exec(before.content)
  if (!said) return
  const size = Number.parseFloat(before.borderTopWidth)
  const middle = box.top + box.height / 2
  if (said[1] !== '')
    to.append(
      words(said[1] ?? '', {
        ...letters(before),
        x: box.left + box.width / 2,
        y: middle + 4,
        'text-anchor': 'middle',
      }),
    )
  else if (size > 0)
    to.append(
      drawn('circle', {
        cx: box.left + Number.parseFloat(style.paddingLeft) + size,
        cy: middle,
        r: size,
        fill: plain(before.borderTopColor),
      }),
    )
}

/** Words that stand in one line are one text. */
function addWords(to: Element, node: Text, style: CSSStyleDeclaration): void {
  const lines: { text: string; box: DOMRect }[] = []
  const range = document.createRange()
  const add = (from: number, text: string, gap: string) => {
    range.setStart(node, from)
    range.setEnd(node, from + text.length)
    const box = range.getBoundingClientRect()
    const last = lines.at(-1)
    if (last && Math.abs(last.box.top - box.top) < 2) last.text += gap + text
    else if (box.width > 0) lines.push({ text, box })
    return range.getClientRects().length
  }
  for (const { index, 0: word } of node.data.matchAll(/\S+/g)) {
    const before = lines.map(({ text, box }) => ({ text, box }))
    if (add(index, word, ' ') < 2) continue
    // Broken in itself, as a long name is behind its hyphens.
    lines.splice(0, lines.length, ...before)
    for (const [at, letter] of [...word.split('').entries()]) add(index + at, letter, at === 0 ? ' ' : '')
  }
  for (const { text, box } of lines)
    to.append(words(text, { ...letters(style), x: box.left, y: box.top + baseline * box.height }))
}

function letters(style: CSSStyleDeclaration): Attributes {
  const { color, fontFamily, fontSize, fontWeight } = style
  return { fill: plain(color), 'font-family': fontFamily, 'font-size': fontSize, 'font-weight': fontWeight }
}

/** A chart of the page, its styles written at each element and its places in pixels. */
function chart(svg: SVGSVGElement, box: DOMRect): Element {
  const { width, height } = svg.viewBox.baseVal ?? { width: 0, height: 0 }
  const scale = width > 0 ? ` scale(${box.width / width} ${box.height / height})` : ''
  const group = drawn('g', { transform: `translate(${box.left} ${box.top})${scale}` })
  group.append(...[...svg.children].map((child) => styled(child, box)))
  return group
}

function styled(element: Element, box: DOMRect): Node {
  const copy = element.cloneNode(false) as Element
  for (const name of ['class', 'data-tone']) copy.removeAttribute(name)
  const style = getComputedStyle(element)
  for (const property of kept) {
    const value = style.getPropertyValue(property)
    if (value !== '')
      copy.setAttribute(property, plain(value).replace(/url\("?[^"#]*(#[^")]+)"?\)/, 'url($1)'))
  }
  for (const attribute of ['x', 'x1', 'x2', 'cx', 'width']) {
    const value = copy.getAttribute(attribute)
    if (value?.endsWith('%'))
      copy.setAttribute(attribute, String((Number.parseFloat(value) * box.width) / 100))
  }
  for (const child of element.childNodes)
    copy.append(child instanceof Element ? styled(child, box) : child.cloneNode())
  return copy
}

function drawn(name: string, attributes: Attributes): Element {
  const element = document.createElementNS(svgName, name)
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value))
  return element
}

function words(text: string, attributes: Attributes): Element {
  const element = drawn('text', attributes)
  element.textContent = text
  return element
}

function isSeen(color: string): boolean {
  return color !== 'transparent' && !/[,/] ?0\)$/.test(color)
}

/** Mixed colours as every program reads them. */
function plain(color: string): string {
  return color.replace(
    /color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.e-]+))?\)/,
    (_, red: string, green: string, blue: string, alpha = '1') =>
      `rgba(${[red, green, blue].map((part) => Math.round(255 * Number(part))).join(', ')}, ${alpha})`,
  )
}
