import { pictureOf } from './picture-of.ts'
import { saveAs } from './save-as.ts'

/** Saves a part of the page as it stands there. Rejects where the browser cannot draw it. */
export async function saveChart(
  region: Element,
  said: { readonly name: string; readonly caption: string },
  as: 'svg' | 'png',
): Promise<void> {
  const { text, width, height } = pictureOf(region, said)
  const bytes = as === 'svg' ? new TextEncoder().encode(text) : await drawn(text, width, height)
  const target = await saveAs(`${said.name.toLowerCase().replace(/\W+/g, '-')}.${as}`)
  if (!target) return // Thought better of it in the browser's own dialog.
  await target.write(bytes)
  await target.close()
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
