import { type Definition, definitions } from './reference.ts'
import { telephonyOf } from './telephony.ts'

/** The definitions whose cause stock FreeSWITCH gives to a call that ended with a SIP status: suggestions only. */
export function sipSuggestions(status: number): readonly Definition[] {
  return definitions.filter(
    ({ cause }) => cause !== null && telephonyOf(cause)?.sipReceived?.includes(status),
  )
}
