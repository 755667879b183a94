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
  remember(place, 'definitions', listWords, listWords.set)
  let before = place.get().at
  place.subscribe(() => {
    const { at } = place.get()
    // Within the lists the words go along from type to type; who comes from elsewhere starts anew.
    if (at === 'definitions' && before !== 'definitions' && !wordsOfEntry(listWords)) listWords.set('')
    before = at
  })
}

const remembered = new Map<Store<string>, Map<string, string>>()

function remember(
  place: Store<Place>,
  at: Place['at'],
  field: Store<string>,
  bringBack: (text: string) => void,
): void {
  const texts = new Map<string, string>()
  remembered.set(field, texts)
  const keep = () => {
    const key = entryKey()
    if (key !== undefined && place.get().at === at) texts.set(key, field.get())
  }
  field.subscribe(keep)
  place.subscribe(() => {
    if (place.get().at !== at) return
    const text = wordsOfEntry(field)
    if (text === undefined) keep()
    else if (text !== field.get()) bringBack(text)
  })
  keep()
}

function wordsOfEntry(field: Store<string>): string | undefined {
  const key = entryKey()
  return key === undefined ? undefined : remembered.get(field)?.get(key)
}

function entryKey(): string | undefined {
  return typeof navigation === 'undefined' ? undefined : navigation.currentEntry?.key
}
