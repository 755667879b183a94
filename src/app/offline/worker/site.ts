/** What the worker knows of the site: the build fills in its files and version, and its scope is the root. */
declare const builtFiles: readonly string[]
declare const builtLater: readonly string[]
declare const builtPack: string
declare const builtVersion: string
declare const self: ServiceWorkerGlobalScope

export const version = builtVersion

/** The site's root, whatever folder of whatever host it lies in. */
export const root = new URL(self.registration.scope)

/** Addresses of all that is kept. A page's is that of its folder. */
export const addresses: ReadonlySet<string> = new Set(builtFiles.map((file) => new URL(file, root).href))

/** Those of the parts that not everybody needs: each is kept once somebody has used it. */
export const keptLater: ReadonlySet<string> = new Set(builtLater.map((file) => new URL(file, root).href))

/** Where all of them that are texts stand in one file. */
export const pack = new URL(builtPack, root).href

export const notFoundPage = new URL('404.html', root).href

/** Whether a file's name changes with its content. */
export function isHashed(address: string): boolean {
  return address.startsWith(new URL('assets/', root).href)
}

/** What a file is called in every version. */
export function stemOf(address: string): string {
  return address.replace(/-[\w-]{8}\.\w+$/, '')
}

/** An address as it is kept: without query and fragment, a page's as that of its folder. */
export function plainAddress(address: string): string {
  const { origin, pathname } = new URL(address)
  return origin + pathname.replace(/\/index\.html$/, '/')
}
