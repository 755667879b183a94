import type { Definition } from '../domain/reference/reference.ts'
import { storeOf } from './store.ts'

const most = 6

/** The definitions that the box has answered with in this tab, the last one first. In memory alone. */
export const recent = storeOf<readonly Definition[]>([])

export function remember(definition: Definition): void {
  const others = recent.get().filter((other) => other !== definition)
  recent.set([definition, ...others].slice(0, most))
}

export function forgetRecent(): void {
  recent.set([])
}
