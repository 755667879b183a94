/** What somebody handed over: files, and the names of folders, which cannot be read. */
export interface Handed {
  readonly files: readonly File[]
  readonly folders: readonly string[]
}
