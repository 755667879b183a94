/**
 * The quiet mark behind words that are our reading; a page’s legend says once what it stands for. It stays with the word
 * before it.
 */
export function Ours() {
  return (
    <>
      <span className="mark-ours">
        {'\u00a0'}
        <span className="sr-only">(our reading)</span>
      </span>{' '}
    </>
  )
}
