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
        Link formats
      </h2>
      <AddressForm address={`${lookup}?type=Trying&cause=NO_ANSWER`}>
        By value. Case never matters, and a space can be a space, +, %20, _ or -. An empty cause= is the empty
        cause.
      </AddressForm>
      {definition && (
        <AddressForm address={siteAddress({ at: 'definition', definition })}>
          By path, for the 30 defined pairs: both values in lower case, with - for each space and underscore.
          The empty cause is “empty”.
        </AddressForm>
      )}
      <AddressForm address={`${lookup}#q=Trying%20NO_ANSWER`}>
        Text for the box. What follows # stays in the browser.
      </AddressForm>
      <p className="note mt-4" role="note">
        <b className="font-semibold">What reaches this site’s server: </b>
        <span>
          the type and cause in a link by value or by path, and the words of ?q= links, keyword search and
          sharing to the installed app. What you paste, and words after #, never do.
        </span>
      </p>
    </>
  )
}
