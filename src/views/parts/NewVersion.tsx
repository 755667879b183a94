interface Props {
  readonly onReload: () => void
}

/** Says that the page is no longer the newest. It stays until the reader reloads, or leaves it. */
export function NewVersion({ onReload }: Props) {
  return (
    <aside className="wrap pt-4" aria-label="New version">
      <div className="note flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p>{newVersion}</p>
        <button type="button" className="btn" onClick={onReload}>
          Reload
        </button>
      </div>
    </aside>
  )
}

export const newVersion = 'There are new definitions, or a new version of this page.'
