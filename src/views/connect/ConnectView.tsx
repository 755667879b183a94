import type { ReactNode } from 'react'
import type { Place } from '../../domain/address/place.ts'
import { resolve } from '../../domain/reference/reference.ts'
import type { Copy } from '../parts/copy.ts'
import { PasteBox } from '../parts/PasteBox.tsx'
import { AddressForm } from './AddressForm.tsx'
import { BrowserSnippets } from './BrowserSnippets.tsx'
import { DataSnippets } from './DataSnippets.tsx'
import { SalesforceSnippets } from './SalesforceSnippets.tsx'

interface Props {
  readonly siteAddress: (place: Place) => string
  readonly copy: Copy
  readonly bookmark: (link: HTMLAnchorElement | null) => void
  /** A link to try. */
  readonly text: string
  readonly onText: (text: string) => void
  /** What it says. */
  readonly answer: ReactNode
}

/** Ways to put the explorer where people work. */
export function ConnectView({ siteAddress, copy, bookmark, text, onText, answer }: Props) {
  const lookup = siteAddress({ at: 'lookup' })
  const definition = resolve('Trying', 'NO_ANSWER')
  return (
    <div className="wrap">
      <div className="max-w-4xl">
        <h1 className="title pt-8">Connect</h1>
        <p className="mt-1.5 text-ink-2">
          Put the explorer where you work. Every definition has an address that can be built from the two
          values of a Phone Event; this site’s own address is filled in below.
        </p>
        <SalesforceSnippets site={lookup} copy={copy} />

        <h2 className="heading mt-9" id="links">
          The links, and what they say
        </h2>
        <AddressForm address={`${lookup}?type=Trying&cause=NO_ANSWER`}>
          By values. Case never matters, and a space may be written as a space, +, %20, _ or -. An empty
          cause= is the empty cause.
        </AddressForm>
        {definition && (
          <AddressForm address={siteAddress({ at: 'definition', definition })}>
            By path, for the 30 defined pairs: both values in lower case, with - for each space and
            underscore; the empty cause is “empty”.
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
        <div className="needs-script mt-4">
          <h3 className="mb-2 font-semibold">Paste a link that Salesforce made, and see what it says</h3>
          <PasteBox
            label="A link to try"
            placeholder={`${lookup}?type=All+Busy&cause=`}
            text={text}
            onText={onText}
          />
          <div className="mt-4">{answer}</div>
        </div>

        <BrowserSnippets site={lookup} copy={copy} bookmark={bookmark} />
        <DataSnippets site={lookup} copy={copy} />

        <h2 className="heading mt-9" id="report">
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
