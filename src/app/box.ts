import { storeOf } from './store.ts'

/** What stands in the box. Kept in memory alone: it holds names and numbers. */
export const boxText = storeOf('')
