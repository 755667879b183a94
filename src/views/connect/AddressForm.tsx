import type { ReactNode } from 'react'

/** One form of address, as an example that works. */
export function AddressForm({ address, children }: { address: string; children: ReactNode }) {
  return (
    <>
      <p className="note mt-2 break-words">
        <a href={address} className="underline" translate="no">
          <code className="cause">{address}</code>
        </a>
      </p>
      <p className="mt-2">{children}</p>
    </>
  )
}
