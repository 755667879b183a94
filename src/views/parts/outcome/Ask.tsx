import type { ReactNode } from 'react'
import { CopyButton } from '../CopyButton.tsx'
import type { Copy } from '../copy.ts'
import { CopyIcon, LinkIcon } from '../icons.tsx'

interface Props {
  readonly question: ReactNode
  /** The question and its choices as they go into a message. */
  readonly text: () => string
  /** The absolute address that asks the same; absent where what was said may not stand in an address. */
  readonly address: string | undefined
  readonly copy: Copy
  readonly copyLabel?: string
  readonly children?: ReactNode
}

/** The head of an answer that asks: the question, and the ways to pass it on. */
export function Ask({ question, text, address, copy, copyLabel = 'Copy question', children }: Props) {
  return (
    <div className="ask">
      <div>
        <h2 className="question">{question}</h2>
        {children}
      </div>
      <div className="actions needs-script">
        <CopyButton
          label={copyLabel}
          copied="Copied"
          what={() => ({ plain: [text(), ...(address ? [address] : [])].join('\n') })}
          copy={copy}
          icon={<CopyIcon />}
        />
        {address && (
          <CopyButton
            label="Copy link"
            copied="Copied"
            what={() => ({ plain: address })}
            copy={copy}
            icon={<LinkIcon />}
          />
        )}
      </div>
    </div>
  )
}
