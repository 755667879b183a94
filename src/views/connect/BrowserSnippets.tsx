import { bookmarklet, keywordSearch } from '../../domain/address/browser-snippets.ts'
import type { Copy } from '../parts/copy.ts'
import { Snippet } from './Snippet.tsx'

interface Props {
  readonly site: string
  readonly copy: Copy
  /** Gives the link its `javascript:` address, which React refuses to render. */
  readonly bookmark: (link: HTMLAnchorElement | null) => void
}

/** From any page, and from the address bar. */
export function BrowserSnippets({ site, copy, bookmark }: Props) {
  return (
    <>
      <h2 className="heading mt-9" id="browser">
        In a browser
      </h2>
      <Snippet title="Bookmarklet" code={bookmarklet(site)} copy={copy}>
        <p>
          Looks up the text you select on any page. Make a bookmark with this address, or drag this link to
          the bookmarks bar:
        </p>
        <p className="needs-script mt-1.5">
          {/* biome-ignore lint/a11y/useValidAnchor: bookmarks are made by dragging a link, which no button is */}
          <a className="btn" href="#browser" ref={bookmark} onClick={(event) => event.preventDefault()}>
            Missed call?
          </a>
        </p>
        <p className="mt-1.5">The selected words follow #, so they don’t reach a server.</p>
      </Snippet>
      <Snippet title="Keyword search" code={keywordSearch(site)} copy={copy}>
        In Chrome and Edge: Settings, Search engine, Manage search engines, Add. In Firefox: Settings, Search,
        Add. Give it a short keyword, then type the keyword and your words into the address bar.
      </Snippet>
    </>
  )
}
