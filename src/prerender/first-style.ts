import {
  browserslistToTargets,
  Features,
  type Selector,
  type SelectorComponent,
  transform,
} from 'lightningcss'

/** The layers of the style in their order, for a page that gets one of them later. */
const order = '@layer properties,theme,base,components,rooms,utilities;'
const rooms = '@layer rooms{'

/** The browsers of Vite's baseline, for which the style was written down before: see docs/deploying.md. */
const targets = browserslistToTargets([
  'chrome 111',
  'edge 111',
  'firefox 114',
  'safari 16.4',
  'ios_saf 16.4',
])

/** What the scripts in a page's head, or those that have failed, write on `<html>`. */
const marksOfScripts = ['data-theme', 'data-share', 'data-dead', 'data-live', 'data-answer-first']

/**
 * What a definition's page needs of the style before any of its scripts has run: none of the layer `rooms`, and no
 * rule that none of these pages has an element for. The whole style follows it once the page is on the screen.
 * @param pages the HTML of all definitions
 */
export function firstStyle(css: string, pages: readonly string[]): string {
  const isThere = namesIn(pages)
  const once = transformed(order + withoutRooms(css), {
    Selector: (selector) => (mayMatch(selector, isThere) ? undefined : []),
  })
  const used = new Set(once.match(/(?<=var\()--[\w-]+/g) ?? [])
  return transformed(once, {
    Rule: { property: ({ value }) => (used.has(value.name) ? undefined : []) },
    // What it does not know, such as content-visibility, counts as custom, too.
    Declaration: { custom: ({ name }) => (!name.startsWith('--') || used.has(name) ? undefined : []) },
  })
}

function transformed(css: string, visitor: Parameters<typeof transform>[0]['visitor']): string {
  const code = Buffer.from(css)
  return transform({
    filename: 'first.css',
    code,
    minify: true,
    targets,
    exclude: Features.LightDark,
    visitor,
  }).code.toString()
}

function withoutRooms(css: string): string {
  let rest = ''
  let at = 0
  for (let from = css.indexOf(rooms); from >= 0; from = css.indexOf(rooms, at)) {
    rest += css.slice(at, from)
    at = endOfBlock(css, from + rooms.length)
  }
  if (at === 0) throw new Error('The style has no layer ‘rooms’')
  return rest + css.slice(at)
}

/** @param at just behind an opening brace */
function endOfBlock(css: string, at: number): number {
  for (let depth = 1, place = at; place < css.length; place++) {
    if (css[place] === '{') depth++
    if (css[place] === '}' && --depth === 0) return place + 1
  }
  throw new Error('A block of the style has no end')
}

/** Whether any page has an element, a class, an id or an attribute, with this value, of a name. */
type IsThere = (kind: 'element' | 'class' | 'id' | 'attribute', name: string, value?: string) => boolean

function namesIn(pages: readonly string[]): IsThere {
  const seen = new Set(['element html', 'element body', ...marksOfScripts.map((name) => `attribute ${name}`)])
  for (const [, element = '', attributes = ''] of pages.join('').matchAll(/<([a-z][\w-]*)((?:\s[^>]*)?)>/g)) {
    seen.add(`element ${element}`)
    for (const [, name = '', value = ''] of attributes.matchAll(/([\w-]+)(?:="([^"]*)")?/g)) {
      seen.add(`attribute ${name}`).add(`attribute ${name}=${value}`)
      if (name === 'id') seen.add(`id ${value}`)
      if (name === 'class')
        for (const one of value.replaceAll('&gt;', '>').split(' ')) seen.add(`class ${one}`)
    }
  }
  return (kind, name, value) => seen.has(value === undefined ? `${kind} ${name}` : `${kind} ${name}=${value}`)
}

/** Whether all that a selector asks for is there somewhere. Where that is hard to say, it is. */
function mayMatch(selector: Selector, isThere: IsThere): boolean {
  return selector.every((part: SelectorComponent) => {
    switch (part.type) {
      case 'type':
        return isThere('element', part.name)
      case 'class':
      case 'id':
        return isThere(part.type, part.name)
      case 'attribute':
        if (marksOfScripts.includes(part.name) || part.operation?.operator !== 'equal')
          return isThere('attribute', part.name)
        return isThere('attribute', part.name, part.operation.value)
      case 'pseudo-class':
        if (part.kind === 'is' || part.kind === 'where' || part.kind === 'has')
          return part.selectors.some((other) => mayMatch(other, isThere))
        return true
      case 'pseudo-element':
        return !ofControls.test(part.kind === 'custom' ? part.name : part.kind)
      default:
        return true
    }
  })
}

/** Parts of fields to write and choose in, of which these pages have none. */
const ofControls = /^(?:placeholder|file-selector-button|-webkit-)/
