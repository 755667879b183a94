import { storeOf } from './store.ts'

/** Whether the page listens to keys without Ctrl, Cmd or Alt; they get in the way of speech input. */
export const singleKeys = storeOf(true)
