interface Props {
  readonly singleKeys: boolean
  readonly onSingleKeys: (on: boolean) => void
  readonly onClose: () => void
}

const keys: readonly { keys: readonly string[]; does: string; single?: boolean }[] = [
  { keys: ['/'], does: 'to the box or the filter', single: true },
  { keys: ['Ctrl K', '⌘ K'], does: 'to the box or the filter' },
  { keys: ['Ctrl V', '⌘ V'], does: 'outside a field: look up what is pasted' },
  { keys: ['Esc'], does: 'in the box or the filter: empty it; “Bring it back” undoes that' },
  { keys: ['?'], does: 'this list', single: true },
]

/** The keys the page listens to, and the switch that turns its single ones off. */
export function KeysDialog({ singleKeys, onSingleKeys, onClose }: Props) {
  return (
    <dialog
      ref={(dialog) => {
        if (dialog && !dialog.open) dialog.showModal()
      }}
      className="card m-auto w-full max-w-lg p-6 text-ink backdrop:bg-black/50"
      aria-labelledby="keys-title"
      onClose={onClose}
    >
      <h2 className="heading" id="keys-title">
        Keys
      </h2>
      <dl className="mt-4 grid grid-cols-[auto_1fr] items-baseline gap-x-5 gap-y-2.5 text-base">
        {keys.map(({ keys: names, does, single }) => (
          <div key={does + names[0]} className="contents">
            <dt className="flex flex-wrap gap-1.5">
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{single && !singleKeys ? `${does} (off)` : does}</dd>
          </div>
        ))}
      </dl>
      <label className="mt-5 flex items-center gap-2.5 text-base">
        <input
          type="checkbox"
          className="size-4"
          checked={singleKeys}
          onChange={(event) => onSingleKeys(event.target.checked)}
        />
        <span>Listen to single keys: / and ?</span>
      </label>
      <button
        type="button"
        className="btn mt-5"
        data-primary
        onClick={(event) => event.currentTarget.closest('dialog')?.close()}
      >
        Close
      </button>
    </dialog>
  )
}
