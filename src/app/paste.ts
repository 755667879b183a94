/** Hands over what is pasted anywhere outside of a field. */
export function listenForPastes(onPaste: (text: string) => void): void {
  document.addEventListener('paste', (event) => {
    if (event.defaultPrevented || inField(event)) return
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (text.trim() === '') return
    event.preventDefault()
    onPaste(text)
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
