import { KeysDialog } from '../views/parts/KeysDialog.tsx'
import { singleKeys } from './single-keys.ts'
import { useStore } from './store.ts'

interface Props {
  readonly onClose: () => void
}

/** The list of keys, with what has been chosen about them. */
export function Keys({ onClose }: Props) {
  return <KeysDialog singleKeys={useStore(singleKeys)} onSingleKeys={choose} onClose={onClose} />
}

function choose(on: boolean): void {
  singleKeys.set(on)
  try {
    if (on) localStorage.removeItem('single-keys')
    else localStorage.setItem('single-keys', 'off')
  } catch {
    // Storage is refused here: the choice lasts as long as the page.
  }
}
