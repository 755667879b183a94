import { isMessage } from '../../domain/messages/message-source.ts'
import { putIntoBox } from '../box.ts'
import { notice } from '../notice.ts'
import { told } from '../told.ts'
import type { Handed } from './handed.ts'
import { ownRoot } from './own-root.ts'

const looked = 65_536
const most = 64_000_000

const tooLarge = (
  <p className="wrap note mt-4" data-warn role="alert">
    This file of messages is larger than 64 MB, so it was not read. Save fewer messages to a file and drop
    that one.
  </p>
)

const ofOutlook = (
  <p className="wrap note mt-4" data-warn role="alert">
    Outlook’s .msg files can’t be read here. In Outlook, save the message as text or as .eml, and drop that,
    or copy its words.
  </p>
)

/** Reads a file that holds the source of messages into the box; `false` where it is none. */
export async function openedAsMessage({ files, folders }: Handed): Promise<boolean> {
  const [file, ...more] = files
  if (!file || more.length > 0 || folders.length > 0) return false
  if (notice.get() === ofOutlook) notice.set(undefined)
  if (/\.msg$/i.test(file.name)) {
    notice.set(ofOutlook)
    return true
  }
  const head = new TextDecoder('latin1').decode(await file.slice(0, looked).arrayBuffer())
  if (!isMessage(head)) return false
  if (notice.get() === tooLarge) notice.set(undefined)
  if (file.size > most) {
    notice.set(tooLarge)
    return true
  }
  const { readFile } = await import('../message-part.ts')
  const unpacked = await readFile(new Uint8Array(await file.arrayBuffer()))
  told.set({ ...told.get(), unpacked })
  putIntoBox(unpacked.text)
  history.pushState({}, '', ownRoot())
  if (typeof navigation === 'undefined') dispatchEvent(new PopStateEvent('popstate'))
  return true
}
