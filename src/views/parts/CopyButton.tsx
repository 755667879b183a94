import { type ReactNode, useState } from 'react'
import { useAnnounce } from './announce.ts'
import type { Copy, Copyable } from './copy.ts'
import { TickIcon } from './icons.tsx'

interface Props {
  readonly label: string
  /** Its name where the label alone does not tell it from others; begins with the label. */
  readonly name?: string
  readonly copied: string
  /** Built when it is asked for. */
  readonly what: () => Copyable
  readonly copy: Copy
  readonly icon: ReactNode
  readonly primary?: boolean
}

/** Puts something on the clipboard; where the browser refuses, shows it selected in a field instead. */
export function CopyButton({ label, name, copied, what, copy, icon, primary }: Props) {
  const [done, setDone] = useState<'copied' | { readonly refused: string } | null>(null)
  const announce = useAnnounce()
  const isCopied = done === 'copied'
  async function onClick() {
    const copyable = what()
    const taken = await copy(copyable)
    setDone(taken ? 'copied' : { refused: copyable.plain })
    announce(taken ? copied : refusal)
  }
  return (
    <>
      <button
        type="button"
        className="btn"
        aria-label={name}
        data-primary={primary || undefined}
        data-done={isCopied || undefined}
        onClick={onClick}
        onBlur={() => isCopied && setDone(null)}
      >
        {isCopied ? <TickIcon /> : icon}
        <span className="swap" data-room={label}>
          {isCopied ? copied : label}
        </span>
      </button>{' '}
      {done !== null && !isCopied && (
        <label className="order-last basis-full text-sm text-ink-2">
          <span>{refusal}</span>
          <textarea
            className="mt-1 block w-full rounded-lg border border-control p-2 font-mono"
            readOnly
            rows={Math.min(8, done.refused.split('\n').length)}
            value={done.refused}
            ref={selectAll}
          />
        </label>
      )}
    </>
  )
}

const refusal = 'Your browser didn’t let this page copy. The text is selected: press Ctrl+C or ⌘C.'

function selectAll(field: HTMLTextAreaElement | null) {
  field?.focus()
  field?.select()
}
