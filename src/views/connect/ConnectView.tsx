import type { Place } from '../../domain/address/place.ts'
import { resolve } from '../../domain/reference/reference.ts'
import { dataFileIn, dataFiles } from '../parts/data-files.ts'
import { useLinks } from '../parts/links.ts'
import { AddressForm } from './AddressForm.tsx'

/** Ways to put the explorer where people work. */
export function ConnectView({ siteAddress }: { siteAddress: (place: Place) => string }) {
  const links = useLinks()
  const lookup = siteAddress({ at: 'lookup' })
  const definition = resolve('Trying', 'NO_ANSWER')
  return (
    <div className="wrap">
      <div className="max-w-3xl">
        <h1 className="title pt-8">Connect</h1>
        <p className="mt-1.5 text-ink-2">
          Every definition has an address that can be built from the two values of a Phone Event.
        </p>

        <h2 className="heading mt-8">With both values in the query</h2>
        <AddressForm address={`${lookup}?type=Trying&cause=NO_ANSWER`}>
          Answers every pair: one of the 30 is shown at its own address, any other is answered as not defined.
          Case never matters, and a space may be written as a space, +, %20, _ or -. An empty cause= is the
          empty cause.
        </AddressForm>

        <h2 className="heading mt-8">As a path</h2>
        {definition && (
          <AddressForm address={siteAddress({ at: 'definition', definition })}>
            For the 30 defined pairs: both values in lower case, with - for each space and underscore; the
            empty cause is “empty”. Such a page says what it is in a link’s preview.
          </AddressForm>
        )}

        <h2 className="heading mt-8">With words for the box</h2>
        <AddressForm address={`${lookup}#q=Trying%20NO_ANSWER`}>
          What follows # stays in the browser. With ?q= in its place it works too, but then the words reach
          the server this site is on, so keep names and numbers out of it.
        </AddressForm>

        <h2 className="heading mt-8">The data</h2>
        <p className="mt-1.5">All 30 definitions for machines, with their addresses’ parts:</p>
        <ul className="mt-1 list-disc pl-6">
          {dataFiles.map((file) => (
            <li key={file}>
              <a href={dataFileIn(links({ at: 'lookup' }), file)}>{file}</a>
            </li>
          ))}
        </ul>

        <h2 className="heading mt-8" id="report">
          Report a wrong definition
        </h2>
        <p className="mt-1.5">
          Tell whoever gave you this site’s address, with the pair’s address and what the source’s page says.
          The words stand in one file of the project,{' '}
          <code className="cause">src/domain/reference/dataset.ts</code>, where a correction is one line.
        </p>
      </div>
    </div>
  )
}
