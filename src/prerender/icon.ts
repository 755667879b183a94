import { readFile } from 'node:fs/promises'

/** The icon as a `data:` address, for a page that has no files beside it. */
export async function iconAddress(root: string): Promise<string> {
  return `data:image/svg+xml;base64,${await readFile(`${root}/public/icon.svg`, 'base64')}`
}
