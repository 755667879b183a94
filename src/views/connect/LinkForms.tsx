import type { Place } from '../../domain/address/place.ts'
import { resolve } from '../../domain/reference/reference.ts'
import { AddressForm } from './AddressForm.tsx'

/** The forms of address that lead here, and who gets to see their words. */
export function LinkForms({ siteAddress }: { readonly siteAddress: (place: Place) => string }) {
  const lookup = siteAddress({ at: 'lookup' })
  const definition = resolve('Trying', 'NO_ANSWER')
  return (
    <>
      <h2 className="heading mt-9" id="links">
        The links, and what they say
      </h2>
      <AddressForm address={`${lookup}?type=Trying&cause=NO_ANSWER`}>
        By values. Case never matters, and a space may be written as a space, +, %20, _ or -. An empty cause=
        is the empty cause.
      </AddressForm>
      {definition && (
        <AddressForm address={siteAddress({ at: 'definition', definition })}>
          By path, for the 30 defined pairs: both values in lower case, with - for each space and underscore;
          the empty cause is “empty”.
        </AddressForm>
      )}
      <AddressForm address={`${lookup}#q=Trying%20NO_ANSWER`}>
        Words for the box. What follows # stays in the browser.
      </AddressForm>
      <p className="note mt-4">
        <b className="font-semibold">What reaches the server this site is on: </b>
        <span>
          type and cause in a link by values or by path, and the words of ?q= links, keyword search and
          sharing to the installed app. What you paste, and words behind #, never do.
        </span>
      </p>
    </>
  )
}
