import { saveAs } from './save-as.ts'

/** What a picture keeps of the page’s styles: elsewhere there are none. */
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
const edges = { left: 52, right: 12, top: 40, bottom: 12 }
const svgName = 'http://www.w3.org/2000/svg'

/** Saves a chart as it stands on the page. Rejects where the browser cannot draw it. */
export async function saveChart(chart: SVGSVGElement, name: string, as: 'svg' | 'png'): Promise<void> {
  const { text, width, height } = standing(chart, name)
  const bytes = as === 'svg' ? new TextEncoder().encode(text) : await drawn(text, width, height)
  const target = await saveAs(`${name.toLowerCase().replace(/\W+/g, '-')}.${as}`)
  if (!target) return // Thought better of it in the browser's own dialog.
  await target.write(bytes)
  await target.close()
}

/** The chart by itself: its styles written at each element, its places in pixels, its patterns beside it. */
function standing(chart: SVGSVGElement, name: string): { text: string; width: number; height: number } {
  const box = chart.getBoundingClientRect()
  const [width, height] = [box.width + edges.left + edges.right, box.height + edges.top + edges.bottom]
  const svg = document.createElementNS(svgName, 'svg')
  svg.setAttribute('xmlns', svgName)
  svg.setAttribute('width', String(width))
  svg.setAttribute('height', String(height))
  svg.setAttribute('viewBox', `${-edges.left} ${-edges.top} ${width} ${height}`)
  const ground = document.createElementNS(svgName, 'rect')
  for (const [attribute, value] of Object.entries({ x: -edges.left, y: -edges.top, width, height }))
    ground.setAttribute(attribute, String(value))
  const card = chart.closest('.card') ?? document.body
  ground.setAttribute('fill', getComputedStyle(card).backgroundColor)
  const title = document.createElementNS(svgName, 'text')
  title.textContent = name
  title.setAttribute('y', '-16')
  const { color, fontFamily } = getComputedStyle(card)
  for (const [attribute, value] of [
    ['fill', color],
    ['font-family', fontFamily],
    ['font-size', '16px'],
    ['font-weight', '600'],
  ] as const)
    title.setAttribute(attribute, value)
  const swatches = document.querySelector('.swatches defs')
  if (swatches) svg.append(styled(swatches, box))
  svg.append(ground, title, ...[...chart.children].map((child) => styled(child, box)))
  return { text: new XMLSerializer().serializeToString(svg), width, height }
}

function styled(element: Element, box: DOMRect): Node {
  const copy = element.cloneNode(false) as Element
  copy.removeAttribute('class')
  const style = getComputedStyle(element)
  for (const property of kept) {
    const value = style.getPropertyValue(property)
    if (value !== '') copy.setAttribute(property, value.replace(/url\("?[^"#]*(#[^")]+)"?\)/, 'url($1)'))
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

/** By way of a picture whose address is its content: the site’s policy lets no other in. */
async function drawn(text: string, width: number, height: number): Promise<Uint8Array<ArrayBuffer>> {
  const picture = new Image()
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
  await picture.decode()
  const canvas = document.createElement('canvas')
  const sharp = 2
  canvas.width = width * sharp
  canvas.height = height * sharp
  const context = canvas.getContext('2d')
  context?.scale(sharp, sharp)
  context?.drawImage(picture, 0, 0, width, height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error('The browser drew no picture')
  return new Uint8Array(await blob.arrayBuffer())
}
