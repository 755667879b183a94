/** The key for commands by its sign on this machine: the style chooses, so that the page can be built for all. */
export function Ctrl() {
  return (
    <kbd>
      <span className="not-mac">Ctrl</span>
      <span className="mac">⌘</span>
    </kbd>
  )
}
