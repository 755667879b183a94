import type { Place } from '../../domain/address/place.ts'
import { definitionMarkdown } from '../../domain/reference/definition-markdown.ts'
import type { Definition } from '../../domain/reference/reference.ts'
import { CopyButton } from './CopyButton.tsx'
import type { Copy } from './copy.ts'
import { CopyIcon } from './icons.tsx'

interface Props {
  readonly definition: Definition
  readonly copy: Copy
  readonly siteAddress: (place: Place) => string
  /** What is to be known before it is believed. */
  readonly caution?: string
}

/** The answer for where Markdown is written. */
export function MarkdownButton({ definition, copy, siteAddress, caution }: Props) {
  const addressOf = (other: Definition) => siteAddress({ at: 'definition', definition: other })
  return (
    <CopyButton
      label="As Markdown"
      name="As Markdown, copy"
      copied="Copied"
      what={() => ({
        plain: `${caution ? `> A text mentions this pair. ${caution}\n\n` : ''}${definitionMarkdown(definition, addressOf)}`,
      })}
      copy={copy}
      icon={<CopyIcon />}
    />
  )
}
