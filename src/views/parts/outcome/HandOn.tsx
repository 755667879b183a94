import { type AskedAnswer, askedCopy, askedMarkdown } from '../asked-copy.ts'
import { CopyButton } from '../CopyButton.tsx'
import type { Copy } from '../copy.ts'
import { CopyIcon, LinkIcon } from '../icons.tsx'

export interface HandOnProps extends AskedAnswer {
  readonly copy: Copy
  readonly copyLabel?: string
  /** The address to copy, where it is not the one that the answer names. */
  readonly link?: string | undefined
}

/** The ways to hand on an answer that is no single definition. */
export function HandOn({ copy, copyLabel = 'Copy question', link, ...answer }: HandOnProps) {
  const address = link ?? answer.address
  return (
    <div className="actions needs-script">
      <CopyButton
        label={copyLabel}
        copied="Copied"
        what={() => askedCopy(answer)}
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
      <CopyButton
        label="As Markdown"
        name="As Markdown, copy"
        copied="Copied"
        what={() => ({ plain: askedMarkdown(answer) })}
        copy={copy}
        icon={<CopyIcon />}
      />
    </div>
  )
}
