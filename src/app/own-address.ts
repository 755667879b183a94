import type { Place } from '../domain/address/place.ts'
import { readPair } from '../domain/phone-events/read-pair.ts'

/** A type and a cause that are one of the definitions, letter by letter, are that definition's own address. */
export function ownAddress(place: Place): Place {
  if (place.at !== 'lookup' || place.asked?.typeText === undefined || place.asked.causeText === undefined)
    return place
  const outcome = readPair(place.asked)
  if (outcome.kind !== 'defined') return place
  const { readType, readCause, definition } = outcome
  const corrected = [readType, readCause].some((side) => side && 'correctedFrom' in side)
  return corrected ? place : { at: 'definition', definition }
}
