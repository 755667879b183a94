import type { TypeName } from '../../domain/reference/reference.ts'

/** The `data-tone` that gives an element and all in it a type's hue. */
export const tones: Readonly<Record<TypeName, string>> = {
  'No Devices': 'no-devices',
  'All Busy': 'all-busy',
  Trying: 'trying',
  Ringing: 'ringing',
  Unknown: 'unknown',
}
