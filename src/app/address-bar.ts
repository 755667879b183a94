/** Browsers refuse, or grumble about, more than some 100 changes of the address in half a minute. */
const pause = 350
const drawing = 100

/** Whether the address is just being written over, which leads nowhere. */
export let isReplacing = false
let lastReplaced = 0
let waiting: ReturnType<typeof setTimeout> | undefined

/** Leaves the address of what was typed as it is. */
export function forgetTyping(): void {
  clearTimeout(waiting)
}

/** Writes an address over the present one; nothing is shown anew. */
export function replaceAddress(url: URL): void {
  forgetTyping()
  lastReplaced = Date.now()
  if (url.href === location.href) return
  isReplacing = true
  try {
    history.replaceState(history.state, '', url)
  } finally {
    isReplacing = false
  }
}

/** The same for an address that follows typing, once what was typed is drawn; in quick succession only the last. */
export function replaceAddressSoon(urlNow: () => URL): void {
  forgetTyping()
  waiting = setTimeout(() => replaceAddress(urlNow()), Math.max(drawing, lastReplaced + pause - Date.now()))
}
