import type { MessagesRead } from '../domain/messages/read-messages.ts'
import type { ToldTable } from '../domain/phone-events/told-table.ts'
import { storeOf } from './store.ts'

/** What a text holds that is more than its letters: a message's source, or a table that was copied with it. */
export interface Unpacked extends MessagesRead {
  /** The text that it belongs to. */
  readonly text: string
  readonly from: 'message' | 'clipboard'
  /** Whether the part of this page that unpacks it did not load, and the text was read as it stands. */
  readonly hasFailed?: boolean
}

export interface Told {
  /** By the shape of the text. */
  readonly shapes: ReadonlyMap<string, ToldTable>
  /** What the last text that was unpacked holds. */
  readonly unpacked?: Unpacked
}

/** What is known beyond a text about how to read it: remembered in this tab, never stored. */
export const told = storeOf<Told>({ shapes: new Map() })
