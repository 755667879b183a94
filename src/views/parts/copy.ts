/** What goes on the clipboard: one meaning in two flavours. */
export interface Copyable {
  readonly plain: string
  readonly html?: string
}

/** Puts it on the clipboard; gives false where the browser refused, so that a selected field can stand in. */
export type Copy = (what: Copyable) => Promise<boolean>
