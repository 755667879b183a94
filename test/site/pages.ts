import { addressOf, everyPlace } from '../../src/domain/address/address.ts'
import type { Place } from '../../src/domain/address/place.ts'
import { causeLabel, definitions } from '../../src/domain/reference/reference.ts'

/** Every page of the site, by its address from the site’s root. */
export const pages: readonly { readonly place: Place; readonly address: string }[] = everyPlace().map(
  (place) => ({
    place,
    address: addressOf(place),
  }),
)

/** One page of each kind. */
export const kinds = [
  '',
  'definitions/',
  'trying/',
  'ringing/call-rejected/',
  'trying/unallocated-number/',
  'matrix/',
  'connect/',
] as const

export function isKind(address: string): boolean {
  return kinds.some((kind) => kind === address)
}

/** What must be readable on a page, whatever else it shows. */
export function contentOf(place: Place): readonly string[] {
  switch (place.at) {
    case 'lookup':
      return ['What happened to this call?', ...definitions.map(({ ours }) => ours.summary)]
    case 'definitions':
      return definitions
        .filter(({ type }) => place.type === null || type === place.type)
        .map(({ description }) => description)
    case 'definition': {
      const { type, cause, description, ours } = place.definition
      return [type, causeLabel(cause), description, ours.summary, 'Callback?']
    }
    case 'matrix':
      return ['Every cause, every type', ...definitions.map(({ ours }) => ours.summary)]
    case 'connect':
      return ['Connect', '?type=Trying&cause=NO_ANSWER']
    default:
      throw new Error(`‘${place.at}’ is no page`)
  }
}

/** All of them in `npm run test:all`, every third in `npm test`: what is alike is not tried at every turn. */
export function sampled<T>(all: readonly T[]): readonly T[] {
  return process.env.LONG ? all : all.filter((_, at) => at % 3 === 0)
}
