import { isPortable } from '../../views/parts/portable.ts'
import { siteRoot } from '../site.ts'

/** The address of Look up, behind which those of definitions are written. */
export function ownRoot(): URL {
  return isPortable ? new URL('#/', location.href) : siteRoot()
}
