interface Props {
  readonly onKeep: () => void
}

/** For a browser that saves data: nothing is fetched for later until somebody asks. */
export function KeepOffline({ onKeep }: Props) {
  return (
    <aside className="wrap pt-4" aria-label="Use without a network">
      <div className="note flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p>Your browser saves data, so this site is not kept for use without a network.</p>
        <button type="button" className="btn" onClick={onKeep}>
          Keep it (250 kB)
        </button>
      </div>
    </aside>
  )
}
