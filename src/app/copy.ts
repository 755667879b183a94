import type { Copy, Copyable } from '../views/parts/copy.ts'

/** The clipboard, and the old command where there is none (plain http) or it is refused. */
export const copy: Copy = async (what) => (await viaClipboard(what)) || viaCommand(what)

async function viaClipboard({ plain, html }: Copyable): Promise<boolean> {
  try {
    if (html === undefined || typeof ClipboardItem === 'undefined') {
      await navigator.clipboard.writeText(plain)
    } else {
      const flavours = { 'text/plain': blob(plain, 'text/plain'), 'text/html': blob(html, 'text/html') }
      await navigator.clipboard.write([new ClipboardItem(flavours)])
    }
    return true
  } catch {
    return false // Missing or refused: the caller has another way.
  }
}

function blob(text: string, type: string): Blob {
  return new Blob([text], { type })
}

function viaCommand({ plain, html }: Copyable): boolean {
  let filled = false
  const fill = (event: ClipboardEvent) => {
    if (!event.clipboardData) return
    event.clipboardData.setData('text/plain', plain)
    if (html !== undefined) event.clipboardData.setData('text/html', html)
    event.preventDefault()
    filled = true
  }
  document.addEventListener('copy', fill, { once: true, capture: true })
  try {
    return document.execCommand('copy') && filled
  } catch {
    return false // The caller shows the text, selected, instead.
  } finally {
    document.removeEventListener('copy', fill, { capture: true })
  }
}
