/** The quiet mark behind words that are our reading; a page’s legend says once what it stands for. */
export function Ours() {
  return (
    <span className="mark-ours">
      <span className="sr-only"> (our reading)</span>
    </span>
  )
}
