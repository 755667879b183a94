import type { Place } from '../domain/address/place.ts'
import { boxText, putIntoBox } from './box.ts'
import { listWords } from './list-words.ts'
import type { Store } from './store.ts'

/**
 * Gives each entry of the history back what stood in its field, in memory alone: Back to a paste finds that paste,
 * whatever has been put into the box since. Where entries cannot be told apart, the field keeps what it has.
 */
export function rememberFields(place: Store<Place>): void {
  remember(place, 'lookup', boxText, (text) => putIntoBox(text, ''))
  // Within the lists the words go along from type to type; who comes from elsewhere starts anew.
  remember(place, 'definitions', listWords, listWords.set, '')
}

/** @param fresh what the field holds for who comes to it from elsewhere; absent: what it had */
function remember(
  place: Store<Place>,
  at: Place['at'],
  field: Store<string>,
  bringBack: (text: string) => void,
  fresh?: string,
): void {
  const texts = new Map<string, string>()
  let before = place.get().at
  const keep = () => {
    const key = entryKey()
    if (key !== undefined && place.get().at === at) texts.set(key, field.get())
  }
  field.subscribe(keep)
  place.subscribe(() => {
    const isComing = before !== at
    before = place.get().at
    if (before !== at) return
    const text = texts.get(entryKey() ?? '') ?? (isComing ? fresh : undefined)
    if (text !== undefined && text !== field.get()) bringBack(text)
    keep()
  })
  keep()
}

function entryKey(): string | undefined {
  return typeof navigation === 'undefined' ? undefined : navigation.currentEntry?.key
}
