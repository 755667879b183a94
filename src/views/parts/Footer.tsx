import { memo } from 'react'
import { revised, source } from '../../domain/reference/reference.ts'
import { dataFileIn, dataFiles } from './data-files.ts'
import { useLinks } from './links.ts'
import { isPortable } from './portable.ts'
import { longDate } from './words.ts'

export const Footer = memo(({ onKeys }: { readonly onKeys: () => void }) => {
  const links = useLinks()
  return (
    <footer className="mt-10 border-t pt-4 pb-7 text-sm text-ink-2">
      <div className="wrap">
        <p>
          <span>Nothing you paste leaves this page. Not affiliated with Natterbox. Facts from </span>
          <a href={source.url}>its documentation</a>
          <span>; wording and interpretation are ours, revised </span>
          <time dateTime={revised} className="whitespace-nowrap">
            {longDate(revised)}
          </time>
          .
        </p>
        <nav aria-label="About the data">
          <ul className="flex flex-wrap gap-x-4">
            <li>
              <a className="inline-block py-1 underline" href={`${links({ at: 'connect' })}#report`}>
                Report a wrong definition
              </a>
            </li>
            {!isPortable &&
              dataFiles.map((file) => (
                <li key={file}>
                  <a className="inline-block py-1 underline" href={dataFileIn(links({ at: 'lookup' }), file)}>
                    {file}
                  </a>
                </li>
              ))}
            <li className="needs-script">
              <button type="button" className="py-1 underline" onClick={onKeys}>
                Keyboard shortcuts
              </button>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  )
})
