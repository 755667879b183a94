import { storeOf } from './store.ts'

/** The words in the filter of the lists of definitions. */
export const listWords = storeOf('')
