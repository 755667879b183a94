import type { ReactNode } from 'react'
import { storeOf } from './store.ts'

/** What is shown above every page until it is answered. Rendered by the part that has it, loaded with it. */
export const notice = storeOf<ReactNode>(null)
