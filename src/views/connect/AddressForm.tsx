import type { ReactNode } from 'react'

/** One form of address, as an example that works; no link while the site’s own address is not known. */
export function AddressForm({ address, children }: { address: string; children: ReactNode }) {
  return (
    <>
      <p className="note mt-2 break-words" role="note">
        <a href={/^https?:/.test(address) ? address : undefined} className="underline" translate="no">
          <code className="cause">{address}</code>
        </a>
      </p>
      <p className="mt-2">{children}</p>
    </>
  )
}
