import { flushSync } from 'react-dom'
import { storeOf } from './store.ts'

/** Whether the page is put on paper: what is drawn only where it is in sight has to be there as a whole. */
export const printing = storeOf(false)

addEventListener('beforeprint', () => flushSync(() => printing.set(true)))
addEventListener('afterprint', () => printing.set(false))
