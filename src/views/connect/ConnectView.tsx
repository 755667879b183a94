import type { ReactNode } from 'react'
import type { Place } from '../../domain/address/place.ts'
import type { Copy } from '../parts/copy.ts'
import { PasteBox } from '../parts/PasteBox.tsx'
import { isPortable } from '../parts/portable.ts'
import { BrowserSnippets } from './BrowserSnippets.tsx'
import { DataSnippets } from './DataSnippets.tsx'
import { LinkForms } from './LinkForms.tsx'
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
  return (
    <div className="wrap">
      <div className="max-w-4xl">
        <h1 className="title pt-5">Connect</h1>
        {isPortable ? (
          <p className="note mt-4" role="note">
            This copy is a single file without an address of its own. You’ll find ready-made links for
            Salesforce and browsers, and the data files, on the Connect page of the site.
          </p>
        ) : (
          <>
            <p className="mt-1.5 text-ink-2">
              Use the explorer where you work. Every definition has an address that you can build from the two
              values of a Phone Event. This site’s own address is filled in below.
            </p>
            <SalesforceSnippets site={lookup} copy={copy} />
            <LinkForms siteAddress={siteAddress} />
          </>
        )}
        <div className="needs-script mt-4">
          <h3 className="mb-2 font-semibold">Paste a link from Salesforce to test it</h3>
          <PasteBox
            label="A link to test"
            placeholder={`${lookup}?type=All+Busy&cause=`}
            text={text}
            onText={onText}
          />
          <div className="mt-4">{answer}</div>
        </div>

        {!isPortable && (
          <>
            <BrowserSnippets site={lookup} copy={copy} bookmark={bookmark} />
            <DataSnippets site={lookup} copy={copy} />
          </>
        )}

        <h2 className="heading mt-9" id="report">
          Report a wrong definition
        </h2>
        <p className="mt-1.5">
          <span>
            Tell whoever gave you this site’s address. Send the address of the pair and what the source says.
            All definitions are in one file of the project, where a correction is one line:{' '}
          </span>
          <code className="cause">src/domain/reference/dataset.ts</code>
        </p>
      </div>
    </div>
  )
}
