/** A paste that came with a table, as plain text and as HTML. */
export interface RichPaste {
  readonly plain: string
  readonly html: string
}

const mostLetters = 4_000_000

let last: RichPaste | undefined

/** The table that came with a text, if it was pasted as a whole and is still as it came. Kept in memory alone. */
export function tableWith(text: string): RichPaste | undefined {
  return last?.plain === text ? last : undefined
}

/** Keeps the HTML of the last paste where it holds a table: into a field, or anywhere on the page. */
export function listenForTables(): void {
  document.addEventListener(
    'paste',
    ({ clipboardData }) => {
      const html = clipboardData?.getData('text/html') ?? ''
      const plain = (clipboardData?.getData('text/plain') ?? '').replace(/\r\n?/g, '\n')
      last = html.length <= mostLetters && /<t[dh][\s>]/i.test(html) ? { plain, html } : undefined
    },
    { capture: true },
  )
}
