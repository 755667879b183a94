/** `/` and Ctrl or Cmd+K put the focus into the page's box or filter, which carries `data-search`. */
export function listenForKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return
    const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !inField(event)
    const commandK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey
    if (!slash && !commandK) return
    const field = document.querySelector<HTMLElement>('[data-search]')
    if (!field) return
    event.preventDefault()
    field.focus()
  })
}

/** Whether an event comes from where people type. */
export function inField(event: Event): boolean {
  const { target } = event
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  )
}
