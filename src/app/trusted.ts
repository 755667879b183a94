import { isPortable } from '../views/parts/portable.ts'

/**
 * Addresses of scripts, for workers. The pages’ policy lets scripts be named by the Trusted Types policy `site`
 * alone and be made once; TypeScript’s library does not know of it yet.
 */
type ScriptUrls = { readonly createScriptURL: (address: string) => string }

declare global {
  interface Window {
    readonly trustedTypes?: { createPolicy(name: string, rules: ScriptUrls): ScriptUrls }
  }
}

const rules: ScriptUrls = {
  createScriptURL(address) {
    // The portable copy makes the addresses of its workers itself, and the origin of a file on disk is none.
    const isOwn = isPortable
      ? address.startsWith('blob:')
      : new URL(address, location.href).origin === location.origin
    if (!isOwn) throw new TypeError(`‘${address}’ is no script of this site`)
    return address
  },
}

const policy = window.trustedTypes?.createPolicy('site', rules) ?? rules

/** An address that a worker may be started from. Throws for one of another origin. */
export function scriptUrl(address: string): string {
  return policy.createScriptURL(address)
}
