import type { Copy, Copyable } from '../views/parts/copy.ts'

/** The clipboard, and the old command where that fails, in a part of its own: few need it. */
export const copy: Copy = (what) =>
  viaClipboard(what).then(
    () => true,
    () => viaCommand(what),
  )

async function viaClipboard({ plain, html }: Copyable): Promise<void> {
  if (html === undefined || typeof ClipboardItem === 'undefined') return navigator.clipboard.writeText(plain)
  const flavours = { 'text/plain': blob(plain, 'text/plain'), 'text/html': blob(html, 'text/html') }
  await navigator.clipboard.write([new ClipboardItem(flavours)])
}

function viaCommand(what: Copyable): Promise<boolean> {
  return import('./copy-by-command.ts').then(
    (part) => part.copyByCommand(what),
    () => false, // The caller shows the text, selected, instead.
  )
}

function blob(text: string, type: string): Blob {
  return new Blob([text], { type })
}
