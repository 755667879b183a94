import { RecentLookups } from '../views/parts/RecentLookups.tsx'
import { forgetRecent, recent } from './recent.ts'
import { useStore } from './store.ts'

/** What was looked up in this tab. */
export function Recent() {
  return <RecentLookups definitions={useStore(recent)} onClear={forgetRecent} />
}
