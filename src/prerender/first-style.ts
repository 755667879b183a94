/** The layers of the style in their order, for a page that gets one of them later. */
const order = '@layer properties,theme,base,components,rooms,utilities;'
const rooms = '@layer rooms{'

/**
 * A style cut in two: what a definition’s first frame needs, and the layer `rooms`, which its page can do without
 * until somebody moves on.
 */
export function cutStyle(css: string): { readonly first: string; readonly rooms: string } {
  const parts = { first: order, rooms: '' }
  let at = 0
  for (let from = css.indexOf(rooms); from >= 0; from = css.indexOf(rooms, at)) {
    const end = endOfBlock(css, from + rooms.length)
    parts.first += css.slice(at, from)
    parts.rooms += css.slice(from, end)
    at = end
  }
  parts.first += css.slice(at)
  if (parts.rooms === '') throw new Error('The style has no layer ‘rooms’')
  return parts
}

/** @param at just behind an opening brace */
function endOfBlock(css: string, at: number): number {
  for (let depth = 1, place = at; place < css.length; place++) {
    if (css[place] === '{') depth++
    if (css[place] === '}' && --depth === 0) return place + 1
  }
  throw new Error('A block of the style has no end')
}
