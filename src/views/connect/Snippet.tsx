import type { ReactNode } from 'react'
import { CopyButton } from '../parts/CopyButton.tsx'
import type { Copy } from '../parts/copy.ts'
import { CopyIcon } from '../parts/icons.tsx'

interface Props {
  readonly title: string
  readonly code: string
  readonly copy: Copy
  readonly children?: ReactNode
}

/** Something ready-made, with its button. */
export function Snippet({ title, code, copy, children }: Props) {
  return (
    <section className="card mt-3 px-4 py-3.5">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h3 className="font-semibold">{title}</h3>
        <span className="needs-script flex flex-wrap gap-2">
          <CopyButton
            label="Copy"
            name={`Copy ${title}`}
            copied="Copied"
            what={() => ({ plain: code })}
            copy={copy}
            icon={<CopyIcon />}
          />
        </span>
      </div>
      {children && <div className="mt-1 text-sm text-ink-2">{children}</div>}
      <pre
        className="mt-2.5 overflow-x-auto rounded-lg bg-sunken p-3 font-mono text-sm whitespace-pre-wrap [overflow-wrap:anywhere]"
        translate="no"
      >
        {code}
      </pre>
    </section>
  )
}
