import { readSource } from '../domain/messages/read-source.ts'
import type { Unpacked } from './told.ts'

/** The source of a message, as it was pasted. */
export async function readPasted(text: string): Promise<Unpacked> {
  return { text, from: 'message', ...(await readSource(text, true, isKnown)) }
}

export function isKnown(charset: string): boolean {
  try {
    return new TextDecoder(charset).encoding !== ''
  } catch {
    return false // No browser reads it, and the page says so.
  }
}
