import { Ctrl } from './Ctrl.tsx'

interface Props {
  readonly singleKeys: boolean
  readonly onSingleKeys: (on: boolean) => void
  readonly onClose: () => void
}

const keys: readonly { keys: readonly string[]; does: string; single?: boolean }[] = [
  { keys: ['/'], does: 'Go to the search box', single: true },
  { keys: ['Ctrl', 'K'], does: 'Go to the search box' },
  { keys: ['Ctrl', 'V'], does: 'Outside a field: look up what you paste' },
  { keys: ['Esc'], does: 'In a field: clear it. “Bring it back” undoes that in the box' },
  { keys: ['?'], does: 'Show this list', single: true },
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
        Keyboard shortcuts
      </h2>
      <dl className="mt-4 grid grid-cols-[auto_1fr] items-baseline gap-x-5 gap-y-2.5">
        {keys.map(({ keys: names, does, single }) => (
          <div key={names.join(' ')} className="contents">
            <dt className="flex flex-wrap gap-1.5">
              {names.map((name) => (name === 'Ctrl' ? <Ctrl key={name} /> : <kbd key={name}>{name}</kbd>))}
            </dt>
            <dd>{single && !singleKeys ? `${does} (off)` : does}</dd>
          </div>
        ))}
      </dl>
      <label className="check mt-5">
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={(event) => onSingleKeys(event.target.checked)}
        />
        <span>Use single-key shortcuts: / and ?</span>
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
